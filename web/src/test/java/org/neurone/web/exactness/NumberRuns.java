package org.neurone.web.exactness;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.DoubleBits;
import org.neurone.engine.number.Elementary;
import org.neurone.engine.number.LogisticPasses;
import org.neurone.engine.number.Sha256;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.teavm.jso.JSExport;

/** All that the engine computes numbers with, on many of them; compiled to JavaScript by {@link NumbersIT}. */
public final class NumberRuns {
    private static final int COUNT = 20_000;

    private static final double[] EDGES = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1e-310,
        709.7,
        710,
        -745.2,
        -744.5,
        1e308,
        -1e308,
        1e6,
        -1e6
    };

    private NumberRuns() {}

    /** A digest of the bits of every elementary function at random places of every size and at the edges. */
    @JSExport
    public static String functions() {
        Sha256 digest = new Sha256();
        Rng random = Rng.of(7, Stream.DATA);
        double[] in = new double[COUNT];
        double[] out = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double x = i < EDGES.length ? EDGES[i] : random.uniform(-1, 1) * Elementary.pow(2, random.below(24) - 10);
            in[i] = x;
            digest.update(Elementary.exp(x)).update(Elementary.expm1(x));
            digest.update(Elementary.log(x)).update(Elementary.log1p(x));
            digest.update(Elementary.tanh(x)).update(Elementary.sigmoid(x)).update(Elementary.softplus(x));
            digest.update(Elementary.sin(x)).update(Elementary.cos(x)).update(Elementary.erf(x));
            digest.update(random.normal());
        }
        LogisticPasses passes = new LogisticPasses();
        passes.tanh(in, out, 0, COUNT);
        digest.update(out);
        passes.sigmoid(in, out, 0, COUNT);
        return Sha256.hex(digest.update(out).digest());
    }

    /** Random doubles of every size, shortest and rounded, and what their decimals read back as. */
    @JSExport
    public static String decimals() {
        StringBuilder text = new StringBuilder();
        Rng random = Rng.of(8, Stream.DATA);
        for (int i = 0; i < 2_000; i++) {
            double x = i < EDGES.length ? EDGES[i] : DoubleBits.of(random.nextInt(), random.nextInt());
            String shortest = Decimal.print(x);
            double back = Decimal.read(shortest, 0, shortest.length());
            text.append(shortest)
                    .append(' ')
                    .append(Decimal.print(x, 1 + random.below(17)))
                    .append(' ');
            text.append(DoubleBits.high(back))
                    .append(' ')
                    .append(DoubleBits.low(back))
                    .append('\n');
        }
        return text.toString();
    }
}
