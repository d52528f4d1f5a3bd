package org.neurone.engine.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

@SuppressWarnings("FloatingPointLiteralPrecision") // seventeen digits, as mpmath prints them
class GeluTest {
    /** z, z Φ(z) and Φ(z) + z φ(z), by mpmath with 60 digits. */
    private static final double[][] TAIL = {
        {-1.0, -0.15865525393145705, -0.08331547058768629},
        {-1.5, -0.1002108019032871, -0.12746919222997952},
        {-3.0, -0.0040496940948902835, -0.011945647204183927},
        {-5.5, -1.0444259356238247e-07, -5.733472398739924e-07},
        {-8.25, -6.533774209580044e-16, -5.388191138027795e-15},
        {-10.0, -7.619853024160526e-23, -7.618400096464814e-22},
        {-20.0, -5.507248237212468e-88, -1.1014360483133464e-86},
        {-37.0, -2.1184613523340935e-298, -7.838298669418516e-297},
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
