package org.neurone.dsl.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.neurone.dsl.Document;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.judge.Runs;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.Trainer;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.Severity;

/**
 * Looks for the reason why the run of a text does not learn: runs it again from its seed and watches it, then tries changes of the
 * text by running those as far. Which causes it names and what it offers depends on the text and the number of epochs alone.
 *
 * <pre>{@code
 * Examination examination = Examination.of(Language.standard(), text, Tables.none(), Limits.standard(), 100, VectorKernels::new);
 * while (examination.advance()) {}
 * List<Suspect> suspects = examination.suspects();
 * }</pre>
 */
public final class Examination {
    /** Multiplications, about, that a page spends at most on one examination: seconds. */
    public static final double PAGE_WORK = 4e9;

    /** Multiplications, about, that a command spends at most. */
    public static final double WORK = 4e10;

    /** What is so well learned that no other change against the same cause is tried. */
    private static final double ENOUGH = 0.9;

    /** Causes against which something is tried. */
    private static final int TREATED = 4;

    private final Language language;
    private final String text;
    private final Tables tables;
    private final Limits limits;
    private final Supplier<Kernels> kernels;
    private final Document document;
    private final Experiment experiment;
    private final long epochs;
    private final int faults;
    private double workLeft;
    private final Watched run;
    private final SlopesSeen slopes;
    private Complaint complaint;
    private final List<Suspect> suspects = new ArrayList<>();
    private final List<Attempt> trials = new ArrayList<>();
    private int at;
    private Watched trying;
    private int untried;

    private Examination(
            Language language,
            Document document,
            String text,
            Tables tables,
            Limits limits,
            long epochs,
            Supplier<Kernels> kernels,
            double work) {
        this.language = language;
        this.text = text;
        this.tables = tables;
        this.limits = limits;
        this.kernels = kernels;
        this.document = document;
        this.experiment = document.reading().experiment();
        this.epochs = epochs;
        this.faults = faults(document.reading());
        this.workLeft = work;
        this.run = watched(document.reading());
        this.slopes = run == null ? null : new SlopesSeen(run.trainer());
    }

    /** One change that is to be tried. */
    private record Attempt(Cause cause, Cure cure) {}

    /** As below, with {@link #WORK}. */
    public static Examination of(
            Language language, String text, Tables tables, Limits limits, long epochs, Supplier<Kernels> kernels) {
        return of(language, text, tables, limits, epochs, kernels, WORK);
    }

    /**
     * @param epochs how far the run has come, at least 1; what the text claims of a later epoch is no complaint
     * @param kernels new ones for each run
     * @param work multiplications, about, that all runs together may take: what would take more is not tried
     * @throws IllegalArgumentException where the text is not sound, or epochs are less than 1
     * @throws org.neurone.engine.reason.DataException where its data cannot be made
     */
    public static Examination of(
            Language language,
            String text,
            Tables tables,
            Limits limits,
            long epochs,
            Supplier<Kernels> kernels,
            double work) {
        Document document = language.document(text, tables, limits);
        if (document.reading().plan() == null || epochs < 1) {
            throw new IllegalArgumentException("what is examined is a sound text after at least one epoch");
        }
        return new Examination(language, document, text, tables, limits, epochs, kernels, work);
    }

    /** Goes on by one update, or by the reading of one changed text. @return whether there is more to do */
    public boolean advance() {
        if (run == null) {
            return false;
        }
        if (complaint == null) {
            if (!run.goesOn() || !run.advance()) {
                conclude();
            }
            return complaint == null || at < trials.size();
        }
        if (at < trials.size()) {
            if (trying == null) {
                begin();
            } else if (!trying.goesOn() || !trying.advance()) {
                judge();
            }
        }
        return at < trials.size();
    }

    /** What part of the work is done, 0 to 1, about. */
    public double done() {
        double runs = 1.0 + trials.size();
        Watched now = complaint == null ? run : trying;
        double part = now == null ? 0 : (double) now.trainer().epoch() / epochs;
        double before = complaint == null ? 0 : 1.0 + at;
        return run == null ? 1 : Math.min(1, (before + part) / (complaint == null ? 6 : runs));
    }

    /** Whether the run itself takes too long to be repeated here. */
    public boolean tooLong() {
        return run == null;
    }

    /** What there is to complain about; null before the run has been watched. */
    public Complaint complaint() {
        return complaint;
    }

    /** The causes found so far, those first against which something helped, then the weightiest. */
    public List<Suspect> suspects() {
        return List.copyOf(suspects);
    }

    /** How many changes would have taken too long to be tried. */
    public int untried() {
        return untried;
    }

    private void conclude() {
        complaint = run.complaint(experiment.epochs());
        List<Cause> causes = Signs.of(run, slopes, complaint, language.catalog());
        for (Cause cause : causes) {
            if (suspects.size() < TREATED) {
                for (Cure cure :
                        Cures.of(cause, document.edits(), document.reading().plan())) {
                    propose(new Attempt(cause, cure));
                }
            }
            suspects.add(Suspect.without(cause));
        }
    }

    /** What is tried against one cause is not tried once more against another. */
    private void propose(Attempt trial) {
        for (Attempt other : trials) {
            if (other.cure().edits().equals(trial.cure().edits())) {
                return;
            }
        }
        trials.add(trial);
    }

    /** Reads the next changed text; what brings a new problem is no cure. */
    private void begin() {
        Attempt trial = trials.get(at);
        Reading changed = language.read(Edit.apply(text, trial.cure().edits()), tables, limits);
        boolean sound = changed.plan() != null && faults(changed) <= faults;
        trying = sound ? watched(changed) : null;
        if (trying == null) {
            untried += sound ? 1 : 0;
            next();
        }
    }

    private static int faults(Reading reading) {
        int faults = 0;
        for (Problem problem : reading.problems()) {
            faults += problem.severity() == Severity.HINT ? 0 : 1;
        }
        return faults;
    }

    /** A run of that text, as far as the first one; null where it would take too long. */
    private Watched watched(Reading reading) {
        Plan plan = Plan.of(
                Runs.replay(reading.experiment(), epochs), reading.plan().data(), limits);
        double work = plan.preparing() + 4.0 * plan.answering() * plan.data().trainExamples() * epochs;
        if (!plan.sound() || work > workLeft) {
            return null;
        }
        workLeft -= work;
        Trainer trainer = Trainer.of(plan, tables, kernels.get(), Workers.alone());
        return new Watched(trainer, new Claims(reading.experiment().claims()), epochs);
    }

    private void judge() {
        Attempt trial = trials.get(at);
        Suspect better = Comparing.of(run, trying, complaint, trial.cause(), trial.cure(), experiment.epochs());
        Trainer tried = trying.trainer();
        trying = null;
        int place = place(trial.cause());
        if (better != null && better.beats(suspects.get(place))) {
            suspects.set(place, better);
        }
        while (better != null
                && better.mended()
                && (complaint.verdict() != null || Skill.of(tried.train()) >= ENOUGH)
                && at + 1 < trials.size()
                && trials.get(at + 1).cause().equals(trial.cause())) {
            at++;
        }
        next();
    }

    private void next() {
        at++;
        if (at == trials.size()) {
            suspects.sort((a, b) -> Double.compare(b.rank(), a.rank()));
        }
    }

    private int place(Cause cause) {
        int place = 0;
        while (!suspects.get(place).cause().equals(cause)) {
            place++;
        }
        return place;
    }
}
