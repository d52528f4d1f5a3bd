package org.neurone.dsl.twin;

import java.math.BigDecimal;
import org.neurone.engine.number.DecimalFunctions;

/** The elementary functions as decimals of 70 digits, rounded once, and what arithmetic.md makes of them. */
final class Functions {
    private static final double[] A = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
    };
    private static final double[] B = {
        1,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] C = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] D = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-09
    };
    private static final double[] E = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07
    };
    private static final double[] F = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446e-07,
        2.0442631033899397e-15
    };
    private static final double[] TAIL = {
        0.45835333773451614,
        -0.06480482594612892,
        0.003831661893461789,
        0.002440385988002233,
        -0.0011015132022472868,
        0.00025615066390912285,
        -3.4542071529513414e-05,
        1.214546424519131e-06,
        4.916580039480314e-07,
        -7.904233397232118e-08,
        -3.926847833192244e-09,
        2.182399358148654e-09,
        -2.1710242916660513e-11,
        -5.834096616623875e-11,
        2.2697176783179604e-12,
        1.7163224970879819e-12,
        -7.87159699162072e-14,
        -5.6704107440915766e-14,
        1.7268830474635363e-15,
        2.046064817459644e-15
    };

    private Functions() {}

    static double of(DecimalFunctions function, double x) {
        return function.of(new BigDecimal(x)).doubleValue();
    }

    static double exp(double x) {
        return of(DecimalFunctions::exp, x);
    }

    static double log(double x) {
        return of(DecimalFunctions::log, x);
    }

    static double sigmoid(double x) {
        return of(DecimalFunctions::sigmoid, x);
    }

    /** A function that is odd: −0 stays −0. */
    static double odd(DecimalFunctions function, double x) {
        return x == 0 ? x : of(function, x);
    }

    static double sin(double x) {
        return odd(DecimalFunctions::sin, x);
    }

    static double cos(double x) {
        return of(DecimalFunctions::cos, x);
    }

    static double power(double x, int n) {
        double product = 1;
        double factor = x;
        int rest = n;
        while (rest != 0) {
            if (rest % 2 == 1) {
                product = product * factor;
            }
            rest = rest / 2;
            if (rest != 0) {
                factor = factor * factor;
            }
        }
        return product;
    }

    static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return (q * horner(A, r)) / horner(B, r);
        }
        double r = Math.sqrt(-log(q < 0 ? p : 1 - p));
        double m = r <= 5 ? horner(C, r - 1.6) / horner(D, r - 1.6) : horner(E, r - 5) / horner(F, r - 5);
        return q < 0 ? -m : m;
    }

    private static double horner(double[] coefficients, double x) {
        double value = coefficients[7];
        for (int i = 6; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }

    static double bell(double z) {
        if (z >= -1) {
            return exp((-0.5 * z) * z);
        }
        if (z < -40) {
            return 0;
        }
        double near = Math.floor(z * 16) / 16;
        return exp((-0.5 * near) * near) * exp(-0.5 * ((z - near) * (z + near)));
    }

    static double normalShare(double z) {
        if (z >= -1) {
            return 0.5 * (1 + odd(DecimalFunctions::erf, z * 0.7071067811865476));
        }
        if (z < -40) {
            return 0;
        }
        double t = -z;
        double u = 1.25 * ((t - 4) / (t + 4) - 0.2);
        double later = 0;
        double next = 0;
        for (int i = TAIL.length - 1; i > 0; i--) {
            double now = 2 * u * next - later + TAIL[i];
            later = next;
            next = now;
        }
        return bell(z) * ((u * next - later + TAIL[0]) / (t + 1));
    }
}
