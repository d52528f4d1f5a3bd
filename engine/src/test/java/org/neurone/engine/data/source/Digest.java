package org.neurone.engine.data.source;

import org.neurone.engine.data.Examples;
import org.neurone.engine.number.DoubleBits;
import org.neurone.engine.number.Sha256;

/** SHA-256 over the big-endian bits of numbers, to be compared with what another program made of the same rule. */
final class Digest {
    private Digest() {}

    static String of(double[]... arrays) {
        int length = 0;
        for (double[] array : arrays) {
            length += array.length;
        }
        byte[] bytes = new byte[8 * length];
        int at = 0;
        for (double[] array : arrays) {
            for (double number : array) {
                DoubleBits.write(number, bytes, at);
                at += 8;
            }
        }
        return Sha256.hex(Sha256.of(bytes));
    }

    static String of(Examples examples) {
        return of(examples.inputs(), examples.targets());
    }
}
