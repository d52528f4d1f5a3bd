package org.neurone.dsl.pages;

import java.util.List;
import java.util.Locale;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/**
 * What a second implementation of the arithmetic can compare itself with, from the generator's first numbers to the weights
 * of whole runs: {@code engine/docs/arithmetic.md} shows what this prints.
 */
public final class Vectors {
    /** The first needs no elementary function, the second some of them, the third all that pictures need. */
    private static final List<String> TEXTS = List.of(
            "data xor; layer 3 relu; output 1 linear; batch 3; epochs 20",
            "data xor; layer 4 tanh; output 1 sigmoid; loss cross-entropy; optimizer nesterov; lr 0.5; batch 3; epochs 50; seed 2",
            "data strokes samples 50 noise 20%; conv 2 3x3 relu init he; batchnorm; pool max 2x2; dropout 20%; output 5 softmax;"
                    + " loss cross-entropy; optimizer adam; regularize l2 0.001; epochs 3");

    private Vectors() {}

    public static void main(String[] arguments) {
        for (Stream purpose : Stream.values()) {
            Rng rng = new Rng(1, purpose);
            System.out.println("seed 1, " + purpose.name().toLowerCase(Locale.ROOT) + ": "
                    + Integer.toHexString(rng.nextInt()) + " " + Integer.toHexString(rng.nextInt()) + ", then uniform "
                    + Decimal.print(rng.uniform()) + ", then normal " + Decimal.print(rng.normal()));
        }
        int[] items = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        new Rng(1, Stream.SHUFFLE).shuffle(items, 0, items.length);
        StringBuilder order = new StringBuilder("seed 1, 0 to 9 shuffled:");
        for (int item : items) {
            order.append(' ').append(item);
        }
        System.out.println(order);
        for (String text : TEXTS) {
            Trainer trainer = Trainer.of(Language.standard().read(text).experiment());
            System.out.println();
            System.out.println(text);
            System.out.println("at the start " + trainer.hash());
            System.out.println("first step   " + Decimal.print(trainer.stepBatch()) + " " + trainer.hash());
            trainer.run();
            System.out.println("at the end   " + trainer.hash());
        }
    }
}
