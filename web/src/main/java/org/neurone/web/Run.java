package org.neurone.web;

import org.neurone.dsl.InWords;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateReading;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;
import org.neurone.web.message.MessageJson;
import org.teavm.jso.JSExport;

/** One run of one experiment, driven by the page's worker. Layers are numbered as in the plan, from 0. */
public final class Run {
    private static final Wording ALL_EPOCHS =
            Wording.of("All epochs of the text are done.", "Toutes les époques du texte sont faites.");
    private static final Wording STOP_RULE =
            Wording.of("A stop rule of the text holds.", "Une règle d’arrêt est remplie.");

    private final PageReading.Door door;
    private final Trainer trainer;
    private final RawExamples raw;
    private final Maps maps;
    private Tongue tongue;
    private PageReading reading;
    private final Claims claims;
    private double seen;

    private Run(PageReading.Door door, PageReading reading, Tables tables, Tongue tongue, Kernels kernels) {
        this.door = door;
        this.reading = reading;
        this.tongue = tongue;
        this.trainer = Trainer.of(reading.plan(), tables, kernels, Workers.alone());
        this.raw = RawExamples.of(reading.plan(), trainer.data(), tables);
        this.maps = new Maps(trainer, raw);
        this.claims = new Claims(trainer.settings().claims());
        if (fromSeed()) {
            trainer.listen(claims);
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence for the reader where the text is not sound
     * @throws org.neurone.engine.reason.DataException where its data cannot be made
     */
    static Run open(PageReading.Door door, String text, Tables tables, Tongue tongue, Kernels kernels) {
        PageReading reading = door.read(text, tables);
        if (reading.plan() == null) {
            throw new IllegalArgumentException(reading.firstError(tongue));
        }
        return new Run(door, reading, tables, tongue, kernels);
    }

    /** JSON: the plan and what the page has to know of the data. */
    @JSExport
    public String info() {
        return MessageJson.of(raw.info(reading.planTold(tongue)));
    }

    /** Raw columns of every example, row-major: training rows, test rows, validation rows. */
    @JSExport
    public double[] examples() {
        return raw.columns();
    }

    /** Class numbers, or target values row-major, in the same order. */
    @JSExport
    public double[] targets() {
        return raw.targets();
    }

    /** Goes on under another text without a reset where that needs no new network. */
    @JSExport
    public boolean adopt(String text, String[] tables) {
        PageReading next = door.read(text, PageTables.of(tables));
        if (next.plan() == null || !trainer.canAdopt(next.plan().experiment())) {
            return false;
        }
        Experiment settings = next.plan().experiment();
        if (!settings.equals(trainer.settings())) {
            trainer.adopt(settings);
        }
        reading = next;
        claims.replace(settings.claims());
        return true;
    }

    /** Shows one example more; the one that completes the batch brings its update. */
    @JSExport
    public void stepExample() {
        trainer.stepExample();
        seen++;
    }

    /** One update. Returns whether all numbers are still finite. */
    @JSExport
    public boolean stepBatch() {
        int from = trainer.position();
        trainer.stepBatch();
        int to = trainer.position();
        seen += to > from ? to - from : trainer.data().train().size() - from;
        return trainer.ending() != Ending.NOT_FINITE;
    }

    /** Updates done. */
    @JSExport
    public double step() {
        return trainer.training().step();
    }

    /** Whole epochs done. */
    @JSExport
    public double epoch() {
        return trainer.training().epoch();
    }

    /** Examples shown since the run was opened. */
    @JSExport
    public double seen() {
        return seen;
    }

    /** Examples of the epoch at hand that were shown. */
    @JSExport
    public int within() {
        return trainer.position();
    }

    /** The sentence that says why the run is over; empty while it is not. */
    @JSExport
    public String ended() {
        return switch (trainer.ending()) {
            case NONE, STOPPED, NOT_FINITE -> "";
            case EPOCHS -> tongue.of(ALL_EPOCHS);
            case STOP_RULE -> tongue.of(STOP_RULE);
        };
    }

    /** The sentence that says which number broke and why; empty while all are finite. */
    @JSExport
    public String broken() {
        return trainer.ending() == Ending.NOT_FINITE ? tongue.of(InWords.of(trainer.breakdown())) : "";
    }

    /** JSON of what came of the text's claims so far. */
    @JSExport
    public String claims() {
        return MessageJson.ofClaims(ClaimsMessage.of(trainer, claims, fromSeed()));
    }

    /** What came of each claim so far, as pairs: the value, and the epoch when it was decided, −1 while it is open. */
    @JSExport
    public double[] verdicts() {
        double[] all = new double[2 * claims.all().size()];
        for (int i = 0; 2 * i < all.length; i++) {
            Verdict verdict = claims.verdict(i);
            all[2 * i] = verdict == null ? 0 : verdict.value();
            all[2 * i + 1] = verdict == null ? -1 : verdict.epoch();
        }
        return all;
    }

    /** Takes over the {@link #verdicts} of the same run in another module, once its state is restored. */
    @JSExport
    public void recall(double[] verdicts) {
        for (int i = 0; 2 * i < verdicts.length; i++) {
            if (verdicts[2 * i + 1] >= 0) {
                claims.recall(i, verdicts[2 * i], (long) verdicts[2 * i + 1]);
            }
        }
    }

    /** The language of every sentence from now on. */
    @JSExport
    public void speak(String locale) {
        tongue = Locales.tongue(locale);
    }

    /** A claim is about the run from its seed: what was learned elsewhere proves nothing. */
    private boolean fromSeed() {
        return trainer.plan().experiment().state() == null;
    }

    /** The data’s loss of the last update’s batch, before that update; NaN before the first. */
    @JSExport
    public double batchLoss() {
        return trainer.batchLoss();
    }

    /** The mean loss of the training part, regularisation not included. */
    @JSExport
    public double trainLoss() {
        return trainer.loss();
    }

    /** The same of the test part; NaN without one. */
    @JSExport
    public double testLoss() {
        return trainer.testLoss();
    }

    /** The same of the validation part; NaN without one. */
    @JSExport
    public double validationLoss() {
        return trainer.validationLoss();
    }

    /** JSON of the measures that are shown beside the loss. */
    @JSExport
    public String metrics() {
        return MessageJson.ofMetricValues(MetricsMessage.of(trainer, reading.catalog()));
    }

    /** Weights of a layer, row-major (inputs, units); empty where it has none. */
    @JSExport
    public double[] weights(int layer) {
        return slice(trainer.training().weights().parameters(), layer, true);
    }

    /** One a unit; empty where a layer has none. */
    @JSExport
    public double[] biases(int layer) {
        return slice(trainer.training().weights().parameters(), layer, false);
    }

    /** The gradient that the last update used, as {@link #weights}. */
    @JSExport
    public double[] gradients(int layer) {
        return slice(trainer.training().gradient(), layer, true);
    }

    /**
     * Outputs of every unit over a square of the plane of two columns, the others at their mean: for each layer of the plan up to
     * {@code units} units, each size × size values, top row first.
     */
    @JSExport
    public double[] maps(int size, int columnX, int columnY, double[] bounds, int units) {
        return maps.over(size, columnX, columnY, bounds, units);
    }

    /**
     * What features give over a square of the plane, as {@link #maps}: for each of them size × size values.
     *
     * @param names columns, or terms as a text writes them
     */
    @JSExport
    public double[] features(String[] names, int size, int columnX, int columnY, double[] bounds) {
        return maps.features(names, size, columnX, columnY, bounds);
    }

    /** What leaves every layer for one example, given by its raw columns, layer after layer. */
    @JSExport
    public double[] activations(double[] columns) {
        return maps.at(columns);
    }

    /** Sets a weight by hand, by its place in {@link #weights}. */
    @JSExport
    public void setWeight(int layer, int index, double value) {
        trainer.set(layer, index, value);
    }

    /** Sets a bias by hand. */
    @JSExport
    public void setBias(int layer, int unit, double value) {
        trainer.set(layer, (int) layer(layer).layer().weights() + unit, value);
    }

    /** The text of {@code state "…"}. */
    @JSExport
    public String state() {
        return trainer.state().encode();
    }

    /** Goes on from a state of this very run. */
    @JSExport
    public void restore(String state) {
        StateReading read = State.read(state);
        if (read.state() != null) {
            trainer.restore(read.state());
            claims.backTo(trainer.epoch());
        }
    }

    /** The weights' hash. */
    @JSExport
    public String hash() {
        return trainer.hash();
    }

    private PlannedLayer layer(int index) {
        return trainer.plan().layers().get(index);
    }

    private double[] slice(double[] all, int index, boolean weights) {
        PlannedLayer layer = layer(index);
        int many = (int) layer.layer().weights();
        int at = (int) layer.parametersAt() + (weights ? 0 : many);
        double[] part = new double[weights ? many : (int) layer.layer().biases()];
        System.arraycopy(all, at, part, 0, part.length);
        return part;
    }
}
