package org.neurone.engine.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

@SuppressWarnings("FloatingPointLiteralPrecision") // seventeen digits, as mpmath prints them
class GeluTest {
    /** z, z Φ(z) and Φ(z) + z φ(z), by mpmath with 60 digits. */
    private static final double[][] TAIL = {
        {-1.0, -0.15865525393145705, -0.083315470587686298},
        {-1.5, -0.1002108019032871, -0.12746919222997953},
        {-3.0, -0.0040496940948902836, -0.011945647204183927},
        {-5.5, -1.0444259356238246e-7, -5.7334723987399248e-7},
        {-8.25, -6.5337742095800438e-16, -5.3881911380277952e-15},
        {-10.0, -7.6198530241605261e-23, -7.6184000964648141e-22},
        {-20.0, -5.5072482372124674e-88, -1.1014360483133464e-86},
        {-37.0, -2.1184613523340934e-298, -7.8382986694185162e-297},
    };

    private static final double ULP = 0x1p-53;

    @Test
    void theLowerTailHasItsRelativeAccuracy() {
        Gelu gelu = new Gelu();
        for (double[] point : TAIL) {
            double z = point[0];
            double value = gelu.value(z);
            assertEquals(point[1], value, 8 * ULP * Math.abs(point[1]), () -> "at " + z);
            assertEquals(point[2], gelu.slope(z, value), 16 * ULP * Math.abs(point[2]), () -> "the slope at " + z);
        }
        assertEquals(-0.0, gelu.value(-50));
        assertEquals(0, gelu.slope(-50, 0));
    }

    @Test
    void theTwoFormsMeetAndTheTailOnlyComesNearerToZero() {
        Gelu gelu = new Gelu();
        assertEquals(gelu.value(-1), gelu.value(Math.nextDown(-1.0)), 4 * ULP);
        double before = gelu.value(-1);
        for (double z = -1.015625; z > -38; z -= 0.015625) {
            double value = gelu.value(z);
            assertTrue(value > before && value < 0, "at " + z);
            before = value;
        }
    }
}
