package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.neurone.dsl.Language;
import org.neurone.dsl.Variant;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.Ending;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
import org.teavm.jso.JSExport;

/**
 * Several runs of one text from the same start, which differ in one setting: balls that roll over one landscape of the loss, each on its
 * own way. A variant whose network is another one has no place there and is left out.
 */
public final class Balls {
    private static final String COMPARE = "compare";

    /** Numbers that are told of each ball before its way. */
    private static final int FACTS = 7;

    private final List<Ball> balls = new ArrayList<>();
    private final LossPlane plane;

    private static final class Ball {
        final Variant variant;
        final Trainer trainer;

        /** Where it has been since it was last told, x and y in turn. */
        final List<Double> way = new ArrayList<>();

        /** Where it is along both directions; of a run that broke down, where it was before. */
        double x;

        double y;

        Ball(Variant variant, Trainer trainer) {
            this.variant = variant;
            this.trainer = trainer;
        }

        double progress() {
            return trainer.epoch()
                    + trainer.position() / (double) trainer.data().train().size();
        }

        boolean goesOn() {
            return trainer.ending() == Ending.NONE;
        }
    }

    private Balls(List<Variant> variants, Tables tables, int[] chosen, Supplier<Kernels> kernels) {
        for (Variant variant : variants) {
            Trainer trainer = Trainer.of(variant.reading().plan(), tables, kernels.get(), Workers.alone());
            if (balls.isEmpty() || alike(balls.get(0).trainer, trainer)) {
                balls.add(new Ball(variant, trainer));
            }
        }
        if (balls.isEmpty()) {
            throw new IllegalArgumentException("only the variants of a sound text can be run");
        }
        Trainer first = balls.get(0).trainer;
        plane = LossPlane.of(first, first.training().weights().parameters(), chosen);
        balls.forEach(this::note);
    }

    /**
     * @param by what makes the balls differ: {@code batch} for 1, some and all examples an update, {@code rate} for the text's learning
     *     rate, ten and a hundred times as much, {@code compare} for what the text itself compares
     * @param chosen as {@link LossPlane#of} takes it
     * @throws IllegalArgumentException where the text is not sound, or compares nothing
     */
    static Balls of(String text, Tables tables, String by, int[] chosen, Supplier<Kernels> kernels) {
        Language language = Language.standard();
        List<Variant> own = language.variants(text, tables, Limits.page());
        if (by.equals(COMPARE)) {
            return new Balls(own, tables, chosen, kernels);
        }
        String single = own.isEmpty() ? text : own.get(0).text();
        PageReading reading = PageReading.of(single, tables);
        String compared = reading.plan() == null ? "" : by.equals("rate") ? rates(reading) : batches(reading);
        return new Balls(
                language.variants(single + "\n" + COMPARE + " " + compared + "\n", tables, Limits.page()),
                tables,
                chosen,
                kernels);
    }

    private static String rates(PageReading reading) {
        double rate = reading.reading().experiment().learningRate();
        return "lr [" + Decimal.print(rate) + " " + Decimal.print(rate * 10) + " " + Decimal.print(rate * 100) + "]";
    }

    private static String batches(PageReading reading) {
        long rows = reading.plan().data().trainExamples();
        long some = rows > 32 ? 16 : rows / 2;
        return some > 1 ? "batch [1 " + some + " all]" : "batch [1 all]";
    }

    private static boolean alike(Trainer one, Trainer other) {
        List<PlannedLayer> layers = one.plan().layers();
        boolean alike = layers.size() == other.plan().layers().size();
        for (int i = 0; alike && i < layers.size(); i++) {
            PlannedLayer there = other.plan().layers().get(i);
            alike = layers.get(i).parameters() == there.parameters()
                    && layers.get(i).output().equals(there.output());
        }
        return alike;
    }

    /** JSON of the variants that they are, in order, with the text of each. */
    @JSExport
    public String variants() {
        List<Messages.Variant> told = new ArrayList<>();
        for (Ball ball : balls) {
            told.add(new Messages.Variant(ball.variant.name(), ball.variant.text()));
        }
        return MessageJson.ofVariants(told);
    }

    /**
     * Gives an update to the ball that is furthest behind.
     *
     * @param until the epoch to which they roll
     * @return whether any is not there yet
     */
    @JSExport
    public boolean advance(double until) {
        Ball behind = null;
        for (Ball ball : balls) {
            if (ball.goesOn() && ball.progress() < until && (behind == null || ball.progress() < behind.progress())) {
                behind = ball;
            }
        }
        if (behind == null) {
            return false;
        }
        behind.trainer.stepBatch();
        note(behind);
        return true;
    }

    private void note(Ball ball) {
        if (ball.trainer.ending() != Ending.NOT_FINITE) {
            double[] parameters = ball.trainer.training().weights().parameters();
            ball.x = plane.x(parameters);
            ball.y = plane.y(parameters);
            ball.way.add(ball.x);
            ball.way.add(ball.y);
        }
    }

    /**
     * Of each ball how far it is in epochs, its updates, 1 while it rolls on, 0 at its end, −1 where its numbers became too large, L (NaN there), where it is along both directions, how many places its
     * way has gone through since this was last asked, and then those, as pairs.
     */
    @JSExport
    public double[] told() {
        int length = 0;
        for (Ball ball : balls) {
            length += FACTS + ball.way.size();
        }
        double[] told = new double[length];
        int at = 0;
        for (Ball ball : balls) {
            Trainer trainer = ball.trainer;
            boolean broken = trainer.ending() == Ending.NOT_FINITE;
            told[at++] = ball.progress();
            told[at++] = trainer.step();
            told[at++] = ball.goesOn() ? 1 : broken ? -1 : 0;
            told[at++] = broken ? Double.NaN : trainer.loss();
            told[at++] = ball.x;
            told[at++] = ball.y;
            told[at++] = ball.way.size() / 2.0;
            for (double place : ball.way) {
                told[at++] = place;
            }
            ball.way.clear();
        }
        return told;
    }

    /** The landscape through one of them, as {@link Explanations#landscape}. */
    @JSExport
    public double[] landscape(int ball, double[] across, double[] up) {
        return Landscape.of(balls.get(ball).trainer, plane, across, up);
    }
}
