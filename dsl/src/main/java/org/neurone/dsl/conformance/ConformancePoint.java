package org.neurone.dsl.conformance;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.number.DoubleBits;
import org.neurone.engine.number.Sha256;
import org.neurone.engine.plan.PlannedLayer;

/**
 * Where a run is after some of its updates, short enough to be kept for many.
 *
 * @param update updates done
 * @param epoch that the last of them belonged to, from 1
 * @param loss the bits of the last batch's loss, before its update, as 16 hexadecimal digits; of every NaN the same
 * @param layers of each layer with trained numbers in order the first 8 hexadecimal digits of SHA-256 over them, weights before biases, 8 bytes each, the highest first
 */
public record ConformancePoint(long update, long epoch, String loss, List<String> layers) {
    private static final int DIGITS = 8;

    static ConformancePoint of(Trainer trainer) {
        byte[] loss = new byte[8];
        DoubleBits.write(trainer.batchLoss(), loss, 0);
        List<String> layers = new ArrayList<>();
        double[] numbers = trainer.training().weights().parameters();
        for (PlannedLayer layer : trainer.plan().layers()) {
            if (layer.parameters() > 0) {
                Sha256 digest = new Sha256();
                for (long i = 0; i < layer.parameters(); i++) {
                    digest.update(numbers[(int) (layer.parametersAt() + i)]);
                }
                layers.add(Sha256.hex(digest.digest()).substring(0, DIGITS));
            }
        }
        long epoch = trainer.position() == 0 ? trainer.epoch() : trainer.epoch() + 1;
        return new ConformancePoint(trainer.step(), epoch, Sha256.hex(loss), layers);
    }

    /** What {@link #written} wrote. */
    static ConformancePoint read(List<String> words) {
        return new ConformancePoint(
                Long.parseLong(words.get(0)),
                Long.parseLong(words.get(1)),
                words.get(2),
                List.copyOf(words.subList(3, words.size())));
    }

    String written() {
        return update + " " + epoch + " " + loss + " " + String.join(" ", layers);
    }
}
