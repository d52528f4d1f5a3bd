package org.neurone.web;

import java.util.Arrays;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateReading;
import org.neurone.web.message.MessageJson;
import org.teavm.jso.JSExport;

/**
 * What explains the numbers of a run that trains elsewhere, for instance in the small script: a copy of it, which is told what
 * the run has learned before it is asked. A state holds all from which a run goes on to the last bit, so the copy says what the
 * run itself would.
 */
public final class Explanations {
    private final Trainer trainer;
    private final RawExamples raw;
    /** All trained numbers before the first update. */
    private final double[] start;

    private String state = "";
    private int[] directions = {};
    /** Null before a landscape is first asked for. */
    private LossPlane plane;

    private Explanations(PageReading reading, Tables tables) {
        this.trainer = Trainer.of(reading.plan(), tables, new PlainKernels(), Workers.alone());
        this.raw = RawExamples.of(reading.plan(), trainer.data(), tables);
        this.start = trainer.training().weights().parameters().clone();
    }

    /** @param reading of a sound text */
    static Explanations of(PageReading reading, Tables tables) {
        return new Explanations(reading, tables);
    }

    /** From now on the answers are about a run with this state. */
    @JSExport
    public void at(String told) {
        if (!told.equals(state)) {
            state = told;
            StateReading read = State.read(told);
            if (read.state() != null) {
                trainer.restore(read.state());
            }
        }
    }

    /**
     * JSON of everything behind one weight.
     *
     * @param from which number it multiplies, from 0; less than 0 for the bias
     * @param row of the examples, training rows first; −1 for the batch that comes next, −2 for the example that comes next
     */
    @JSExport
    public String explain(int layer, int from, int unit, int row) {
        int[] rows = rows(row);
        return MessageJson.of(ExplanationMessage.of(trainer, explainer(rows), rows, layer, number(layer, from, unit)));
    }

    /**
     * As {@link #explain}, for an example that is not among the data.
     *
     * @param columns its raw columns
     * @param target the class number, or the target columns, that the loss compares with
     */
    @JSExport
    public String explainExample(int layer, int from, int unit, double[] columns, double[] target) {
        Encoding encoding = trainer.plan().encoding();
        double[] desired = target.clone();
        if (encoding == Encoding.VALUES) {
            trainer.data().pipeline().teach(desired, 1);
        } else {
            desired = new double[trainer.data().outputs()];
            encoding.write((int) target[0], desired, 0, desired.length);
        }
        return MessageJson.of(ExplanationMessage.of(
                trainer, Explainer.of(trainer, columns, desired), null, layer, number(layer, from, unit)));
    }

    /**
     * JSON of how one cell of a convolution's or a pooling's output comes about for one example, as {@link #explain} counts them.
     *
     * @param columns raw columns of an example that is not among the data; empty for one that is
     */
    @JSExport
    public String cell(int layer, int filter, int y, int x, int row, double[] columns) {
        return MessageJson.of(CellMessage.of(explainer(row, columns).cell(layer, 0, y, x, filter)));
    }

    /**
     * What becomes of some examples of the training part: a row each, of as many weighted sums of the last layer as it has
     * outputs, its outputs, what is desired there, all three as the network has them, and ℓ, whose mean over all is L.
     *
     * @param from the first of them, from 0
     */
    @JSExport
    public double[] examples(int from, int count) {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = from + i;
        }
        Explainer explainer = Explainer.of(trainer, rows);
        int last = trainer.plan().layers().size() - 1;
        int outputs = trainer.data().outputs();
        double[] numbers = new double[count * (3 * outputs + 1)];
        for (int row = 0, at = 0; row < count; row++) {
            for (double[] part :
                    new double[][] {explainer.sums(last, row), explainer.outputs(last, row), explainer.desired(row)}) {
                System.arraycopy(part, 0, numbers, at, outputs);
                at += outputs;
            }
            numbers[at++] = explainer.loss(row);
        }
        return numbers;
    }

    /**
     * The training loss over two directions, all else as it is: where the network is along the first, along the second (0 for none),
     * L, how steeply L rises along each (NaN where there are too many examples), where the next update takes it along each, then L at all
     * places, {@code up} row by row. A direction through all numbers starts from 0 where it was first asked about.
     *
     * @param chosen three numbers a direction: layer, from which number (less than 0 for the bias) and unit of one of the network's own, whose
     *     coordinate is its value; −2, 0 and which random direction; −3, 0, 0 for the way from the start; the second is −1, 0, 0 for a curve
     *     over the first alone
     * @param across coordinates along the first direction
     * @param up the same along the second; one of any value for a curve
     */
    @JSExport
    public double[] landscape(int[] chosen, double[] across, double[] up) {
        if (plane == null || !Arrays.equals(chosen, directions)) {
            directions = chosen.clone();
            plane = LossPlane.of(trainer, start, chosen);
        }
        return Landscape.of(trainer, plane, across, up);
    }

    /**
     * A unit of a fully connected layer for one example: z, a = f(z), f′(z); what z and a would be with another weight; then, of a
     * step beside f (of a sigmoid where f is flat itself), both answers; then f at each of {@code places}, then what stands beside it at each.
     *
     * @param from which of the weights would be another, by what it multiplies, from 0; less than 0 for the bias
     * @param change how much larger it would be
     * @param row of the examples, as {@link #explain} counts them
     * @param columns raw columns of an example that is not among the data; empty for one that is
     * @param places values of z
     */
    @JSExport
    public double[] neuron(int layer, int unit, int from, double change, int row, double[] columns, double[] places) {
        return NeuronParts.of(
                explainer(row, columns),
                trainer.plan().layers().get(layer).layer().activation(),
                layer,
                unit,
                from,
                change,
                places);
    }

    /**
     * The next update taken apart, for one example of its batch: parts, each its length and then its numbers. First how many
     * examples of the batch were shown one by one, which of the batch this one is, L, η and which step it will be; then each example's row
     * in the data, each one's ℓ, this one's input, and what is desired of it; then for each layer of the plan z, what leaves it, δ (empty
     * where none is needed), and of its weights and, behind them, biases the present values, what this example adds to ∂L/∂w, the
     * sum up to and with it, ∂L/∂w of the whole batch, the same with penalties and clipped, and the values behind the update; those are empty
     * where there are more than 20,000.
     *
     * @param row which example of the batch, from 0
     */
    @JSExport
    public double[] stepParts(int row) {
        return StepParts.of(trainer, row);
    }

    /** The batch at hand: how many of its examples were shown one by one, then the row of each in the order they come. */
    @JSExport
    public double[] batch() {
        trainer.training().begin();
        double[] batch = new double[trainer.training().nextCount() + 1];
        batch[0] = trainer.position() - (double) trainer.training().position();
        for (int i = 1; i < batch.length; i++) {
            batch[i] = trainer.training().example(i - 1);
        }
        return batch;
    }

    private int number(int layer, int from, int unit) {
        return LossPlane.numberIn(trainer.plan().layers().get(layer), from, unit);
    }

    /** The examples that are asked about, by their places in the data: one, or the batch that comes next. */
    private int[] rows(int row) {
        if (row >= 0) {
            return new int[] {row};
        }
        trainer.training().begin();
        if (row == -2) {
            return new int[] {trainer.nextExample()};
        }
        int[] batch = new int[trainer.training().nextCount()];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = trainer.training().example(i);
        }
        return batch;
    }

    private Explainer explainer(int row, double[] columns) {
        return columns.length == 0
                ? explainer(rows(row))
                : Explainer.of(trainer, columns, new double[trainer.data().outputs()]);
    }

    private Explainer explainer(int... rows) {
        int row = rows[0];
        int train = trainer.data().train().size();
        if (row < train) {
            return Explainer.of(trainer, rows);
        }
        int outputs = trainer.data().outputs();
        double[] desired = new double[outputs];
        System.arraycopy(trainer.data().test().targets(), (row - train) * outputs, desired, 0, outputs);
        return Explainer.of(trainer, raw.row(row), desired);
    }
}
