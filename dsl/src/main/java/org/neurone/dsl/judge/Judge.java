package org.neurone.dsl.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.challenge.Sizes;
import org.neurone.dsl.judge.Judgement.Outcome;
import org.neurone.dsl.problem.EntryFault;
import org.neurone.dsl.problem.Mistake;
import org.neurone.dsl.text.Positions;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.wording.EntriesPage;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;

/**
 * Judges entries to one challenge. An entry is the challenge's text, in which everything may differ but the challenge's own lines
 * ({@code challenge}, {@code fixed}, {@code limit}, {@code rank}, {@code expect}) and what {@code fixed} names. Its run is replayed from the
 * seed: nothing that it says of itself counts, and no state is taken over. Any text is judged; none makes it throw. Serves many threads.
 *
 * <pre>{@code
 * Judge judge = Judge.of(Language.standard(), challenge, Tables.none(), Limits.standard());
 * Judgement judgement = judge.judge(entry);
 * }</pre>
 */
public final class Judge {
    /** From how many drawn seeds a challenge that closes has its entries run. */
    public static final int DRAWN_RUNS = 3;

    private final Language language;
    private final Tables tables;
    private final Limits limits;
    private final Experiment challenge;
    private final List<Wording> faults;

    private Judge(Language language, Tables tables, Limits limits, Experiment challenge, List<Wording> faults) {
        this.language = language;
        this.tables = tables;
        this.limits = limits;
        this.challenge = challenge;
        this.faults = List.copyOf(faults);
    }

    /**
     * Of the challenge that this text is; where it is none, {@link #faults} says why.
     *
     * @param tables the challenge's own: an entry brings none
     * @param limits what is replayed at most, the work of a whole run included; one that closes has its entries run {@value #DRAWN_RUNS} times
     *     more, and each run takes its part
     */
    public static Judge of(Language language, String challenge, Tables tables, Limits limits) {
        Reading reading = language.read(challenge, tables, Limits.standard());
        List<Wording> faults = new ArrayList<>();
        Wording error = error(reading, challenge);
        if (error != null) {
            faults.add(error);
        } else if (reading.experiment().rules().challenge() == null) {
            faults.add(
                    Wording.of(
                            "This text is no challenge: a line such as “challenge \"Two moons\"” makes it one.",
                            "Ce texte n’est pas un défi\u00a0: une ligne comme «\u00a0challenge \"Deux lunes\"\u00a0» en fait un."));
        } else {
            for (Problem problem : reading.problems()) {
                if (problem.code().equals(Mistake.NO_GOAL.code())) {
                    faults.add(problem.sentence());
                }
            }
        }
        boolean closes =
                faults.isEmpty() && reading.experiment().rules().challenge().closes() != null;
        Limits each = closes ? limits.withWork(limits.work() / (1 + DRAWN_RUNS)) : limits;
        return new Judge(language, tables, each, reading.experiment(), faults);
    }

    /** Why there is nothing to judge by, each a sentence; empty where the text is a challenge. */
    public List<Wording> faults() {
        return faults;
    }

    /** The challenge; null where its text does not run. */
    public Experiment challenge() {
        return challenge;
    }

    /** Judges a text by the plainest arithmetic, however long its run takes within the limits. */
    public Judgement judge(String entry) {
        return judge(entry, new PlainKernels(), () -> false);
    }

    /**
     * Judges a text.
     *
     * @param kernels all of them have the same result; of this call alone
     * @param enough asked between two updates: where it says so, the entry stays unchecked
     * @throws IllegalStateException where there are {@link #faults}
     */
    public Judgement judge(String entry, Kernels kernels, BooleanSupplier enough) {
        requireChallenge();
        Reading said = language.read(entry, tables, Limits.standard());
        Wording error = error(said, entry);
        if (error != null) {
            return unread(error);
        }
        // What was learned, or is said to have been, is left out before anything is looked at.
        String text = language.write(said.experiment().toBuilder().state(null).build());
        Reading reading = language.read(text, tables, Limits.standard());
        Wording plain = error(reading, text);
        return plain != null ? unread(plain) : new Hearing(reading, text).judge(kernels, enough);
    }

    /**
     * Runs an entry that solves the challenge again from other seeds, which a word draws: run i, from 1, has the seed that {@code variant}
     * draws from the word, a blank and i, for its weights and its order as for the data and their split. So neither a seed that happened to be
     * lucky nor a test part that was looked at counts. What the data's seed does not draw stays as it is.
     *
     * @param solved a judgement of this judge whose outcome is {@link Outcome#SOLVED}
     * @param word that nobody knew when the entry was made
     * @param kernels all of them have the same result; of this call alone
     * @param enough asked between two updates
     * @return null where {@code enough} ended it
     * @throws IllegalArgumentException where the entry did not solve the challenge
     */
    public Drawn drawn(Judgement solved, String word, Kernels kernels, BooleanSupplier enough) {
        if (!solved.solved()) {
            throw new IllegalArgumentException("only what solves the challenge is run again");
        }
        Reading reading = language.read(solved.text(), tables, Limits.standard());
        return new Hearing(reading, solved.text()).drawn(word, kernels, enough);
    }

    /**
     * What an entry breaks of this challenge, each a sentence and without a replay; empty where it remains to be seen whether it reaches
     * the goal.
     *
     * @throws IllegalStateException where there are {@link #faults}
     */
    public List<Wording> breaks(String entry) {
        requireChallenge();
        Reading reading = language.read(entry, tables, Limits.standard());
        Wording error = error(reading, entry);
        return error != null ? List.of(error) : new Hearing(reading, entry).breaks();
    }

    private void requireChallenge() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "there is no challenge to judge by: " + faults.get(0).english());
        }
    }

    private static Judgement unread(Wording why) {
        return new Judgement(Outcome.UNREADABLE, List.of(why), null, List.of(), List.of(), 0, 0, 0, null, null);
    }

    /** The first error of a text that does not run; null where it runs. */
    private static Wording error(Reading reading, String text) {
        for (Problem problem : reading.problems()) {
            if (problem.severity() == Severity.ERROR) {
                int line = new Positions(text).line(problem.span().from());
                return EntriesPage.of(new EntryFault.Unreadable(line, problem.sentence()));
            }
        }
        return null;
    }

    /** One entry before the judge. */
    private final class Hearing {
        private final Reading reading;
        private final Experiment entry;
        private final String text;
        private final List<Wording> reasons = new ArrayList<>();

        Hearing(Reading reading, String text) {
            this.reading = reading;
            this.entry = reading.experiment();
            this.text = text;
        }

        Judgement judge(Kernels kernels, BooleanSupplier enough) {
            EntryFault foreign = foreign();
            if (foreign != null) {
                reasons.add(EntriesPage.of(foreign));
                return judged(Outcome.FOREIGN);
            }
            rules();
            if (!reasons.isEmpty()) {
                return judged(Outcome.BROKEN);
            }
            Experiment own = own();
            try {
                Experiment replay = Runs.replay(entry);
                Plan plan = Plan.of(replay, replay.data().describe(replay.inputs(), tables), limits);
                if (!plan.sound()) {
                    Wording cause = InWords.of(plan.errors().get(0).reason());
                    reasons.add(EntriesPage.of(new EntryFault.TooMuch(cause)));
                    return judged(Outcome.UNCHECKED);
                }
                return replayed(
                        new Replayed(
                                language.catalog(),
                                plan,
                                tables,
                                own.claims(),
                                own.rules().ranks()),
                        kernels,
                        enough);
            } catch (DataException broken) {
                return unread(EntriesPage.of(new EntryFault.Unreadable(1, InWords.of(broken.reason()))));
            }
        }

        Drawn drawn(String word, Kernels kernels, BooleanSupplier enough) {
            int held = 0;
            List<List<Score>> all = new ArrayList<>();
            Experiment own = own();
            for (int i = 1; i <= DRAWN_RUNS; i++) {
                long seed = Experiment.seedOf(word + " " + i);
                Experiment other = Runs.replay(entry).toBuilder()
                        .variant(null)
                        .seed(seed)
                        .data(entry.data().withSeed(seed))
                        .build();
                try {
                    Plan plan = Plan.of(other, other.data().describe(other.inputs(), tables), limits);
                    if (!plan.sound()) {
                        continue;
                    }
                    Replayed run = new Replayed(
                            language.catalog(),
                            plan,
                            tables,
                            own.claims(),
                            own.rules().ranks());
                    if (!run.run(kernels, enough)) {
                        return null;
                    }
                    held += run.held() ? 1 : 0;
                    all.add(run.scores());
                } catch (DataException unlucky) {
                    // A split that leaves a part of the data out, for instance: this run does not hold.
                }
            }
            return new Drawn(held, DRAWN_RUNS, means(all));
        }

        /** Of each score over all runs; not a number where a run is missing. */
        private List<Score> means(List<List<Score>> runs) {
            List<Score> means = new ArrayList<>();
            List<String> ranks = challenge.rules().ranks();
            for (int i = 0; i < ranks.size(); i++) {
                double sum = runs.size() < DRAWN_RUNS ? Double.NaN : 0;
                for (List<Score> run : runs) {
                    sum += run.get(i).value();
                }
                boolean less = runs.isEmpty() || runs.get(0).get(i).lessIsBetter();
                means.add(new Score(ranks.get(i), sum / DRAWN_RUNS, less));
            }
            return means;
        }

        List<Wording> breaks() {
            EntryFault foreign = foreign();
            if (foreign == null) {
                rules();
            } else {
                reasons.add(EntriesPage.of(foreign));
            }
            return List.copyOf(reasons);
        }

        private Judgement replayed(Replayed run, Kernels kernels, BooleanSupplier enough) {
            if (!run.run(kernels, enough)) {
                reasons.add(EntriesPage.of(new EntryFault.TooSlow()));
                return judged(Outcome.UNCHECKED);
            }
            for (Verdict verdict : run.verdicts()) {
                if (!verdict.held()) {
                    reasons.add(EntriesPage.of(new EntryFault.Missed(
                            Phrases.of(verdict.claim(), language.catalog()),
                            Double.isNaN(verdict.value())
                                    ? null
                                    : Phrases.shown(verdict.claim().metric(), verdict.value()),
                            verdict.epoch())));
                }
            }
            boolean solved = reasons.isEmpty();
            return new Judgement(
                    solved ? Outcome.SOLVED : Outcome.MISSED,
                    reasons,
                    entry.rules().variant(),
                    run.verdicts(),
                    solved ? run.scores() : List.of(),
                    Sizes.units(reading.plan()),
                    reading.plan().parameters(),
                    run.epochs(),
                    run.hash(),
                    text);
        }

        private Judgement judged(Outcome outcome) {
            Plan plan = reading.plan();
            return new Judgement(
                    outcome,
                    reasons,
                    entry.rules().variant(),
                    List.of(),
                    List.of(),
                    plan == null ? 0 : Sizes.units(plan),
                    plan == null ? 0 : plan.parameters(),
                    0,
                    null,
                    text);
        }

        /** The challenge as the entrant's own task. */
        private Experiment own() {
            return challenge.toBuilder().variant(entry.rules().variant()).build();
        }

        private EntryFault foreign() {
            String wanted = challenge.rules().challenge().title();
            if (entry.rules().challenge() == null) {
                return new EntryFault.OfNoChallenge(wanted);
            }
            String seen = entry.rules().challenge().title();
            if (!seen.equals(wanted)) {
                return new EntryFault.OfAnother(seen, wanted);
            }
            String word = challenge.rules().variant();
            String other = entry.rules().variant();
            return word == null || word.equals(other) ? null : new EntryFault.OtherVariant(other, word);
        }

        private void rules() {
            Agreement agreement = new Agreement(language, own(), entry);
            for (EntryFault fault : agreement.faults()) {
                reasons.add(EntriesPage.of(fault));
            }
            for (Problem problem : reading.problems()) {
                if (Agreement.BROKEN.contains(problem.code())) {
                    reasons.add(problem.sentence());
                }
            }
        }
    }
}
