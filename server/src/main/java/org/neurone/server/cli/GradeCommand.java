package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Drawn;
import org.neurone.dsl.judge.Judge;
import org.neurone.dsl.judge.Judgement;
import org.neurone.dsl.judge.Score;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.Wording;
import org.neurone.server.csv.CsvCell;
import org.neurone.server.start.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges entries to a challenge, offline. */
@Command(
        name = "grade",
        description = {
            "Judges entries to a challenge: replays each from its seed and holds it against the challenge's rules and goals.",
            "Nothing that an entry says of itself counts. Entries that hold are ranked, ties in the order of the files.",
            "The word that a closed board shows as its draw ranks them as that board does."
        })
public final class GradeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", arity = "1..*", description = "the entries")
    private List<Path> files;

    @Option(names = "--challenge", paramLabel = "FILE.nn", required = true, description = "the challenge's text")
    private Path challenge;

    @Option(
            names = "--data",
            paramLabel = "NAME=FILE.csv",
            description = "the table that csv \"NAME\" means; else it is beside the challenge")
    private Map<String, Path> data = Map.of();

    @Option(names = "--csv", description = "prints a table for programs, with all digits")
    private boolean csv;

    @Option(
            names = "--draw",
            paramLabel = "WORD",
            description = "ranks by runs from the seeds that this word draws: how often they hold, then the means")
    private String draw;

    /** One file and what came of it; {@code rank} from 1, 0 where it did not hold, {@code drawn} null where nothing was drawn. */
    private record Graded(Path file, Judgement judgement, Drawn drawn, String unread, int rank) {
        /** What it is ranked by. */
        List<Score> ranking() {
            return drawn == null ? judgement.scores() : drawn.ranking();
        }

        boolean solved() {
            return judgement != null && judgement.solved();
        }
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Program program = Program.of(challenge, data);
        Judge judge = Judge.of(Language.standard(), program.text(), program.tables(), Program.limits());
        if (!judge.faults().isEmpty()) {
            for (Wording fault : judge.faults()) {
                err.println(challenge + ": " + Program.tongue().of(fault));
            }
            return ExitCode.FAILED;
        }
        List<Graded> all = new ArrayList<>();
        for (Path file : files) {
            all.add(grade(judge, file));
        }
        all = ranked(all);
        print(judge, all);
        return all.stream().allMatch(Graded::solved) ? ExitCode.DONE : ExitCode.REFUTED;
    }

    private Graded grade(Judge judge, Path file) {
        try {
            Judgement judgement = judge.judge(WholeFile.read(file), new VectorKernels(), () -> false);
            Drawn drawn = draw == null || !judgement.solved()
                    ? null
                    : judge.drawn(judgement, draw, new VectorKernels(), () -> false);
            return new Graded(file, judgement, drawn, null, 0);
        } catch (StartupException unreadable) {
            return new Graded(file, null, null, unreadable.getMessage(), 0);
        }
    }

    /** Those that hold by their scores, equal ones with the same rank; the others behind them as they came. */
    private static List<Graded> ranked(List<Graded> all) {
        List<Graded> solved =
                new ArrayList<>(all.stream().filter(Graded::solved).toList());
        Comparator<Graded> order = (one, other) -> Score.compare(one.ranking(), other.ranking());
        solved.sort(order);
        List<Graded> ranked = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < solved.size(); i++) {
            Graded one = solved.get(i);
            rank = i > 0 && order.compare(solved.get(i - 1), one) == 0 ? rank : i + 1;
            ranked.add(new Graded(one.file(), one.judgement(), one.drawn(), null, rank));
        }
        all.stream().filter(one -> !one.solved()).forEach(ranked::add);
        return ranked;
    }

    private void print(Judge judge, List<Graded> all) {
        PrintWriter out = spec.commandLine().getOut();
        if (csv) {
            List<String> head = new ArrayList<>(List.of("file", "outcome", "rank", "variant"));
            head.addAll(judge.challenge().rules().ranks());
            if (draw != null) {
                head.add("held");
                judge.challenge().rules().ranks().forEach(rank -> head.add("drawn " + rank));
            }
            for (Expectation goal : judge.challenge().claims()) {
                head.add(Language.standard()
                                .catalog()
                                .entryOf(Kind.METRIC, goal.metric())
                                .name() + " after " + goal.after());
            }
            head.addAll(List.of("units", "parameters", "hash", "reason"));
            row(out, head);
        }
        for (Graded one : all) {
            if (csv) {
                row(out, cells(judge, one));
            } else {
                line(out, one);
            }
        }
        if (!csv) {
            long solved = all.stream().filter(Graded::solved).count();
            out.println(Program.tongue()
                    .of(Wording.of(
                            solved + " of " + all.size() + " solved “"
                                    + judge.challenge().rules().challenge().title() + "”.",
                            solved + " sur " + all.size() + " ont réussi «\u00a0"
                                    + judge.challenge().rules().challenge().title() + "\u00a0».")));
        }
        out.flush();
    }

    private static void line(PrintWriter out, Graded one) {
        String name = one.file().getFileName() + ": ";
        if (one.judgement() == null) {
            out.println(name + one.unread());
            return;
        }
        for (Wording reason : one.judgement().reasons()) {
            out.println(name + Program.tongue().of(reason));
        }
        if (one.solved()) {
            StringBuilder scores = new StringBuilder();
            if (one.drawn() != null) {
                scores.append(Program.tongue()
                        .of(Wording.of(
                                ", holds in " + one.drawn().held() + " of "
                                        + one.drawn().runs() + " drawn runs",
                                ", réussi dans " + one.drawn().held() + " entraînements tirés sur "
                                        + one.drawn().runs())));
            }
            List<Score> shown =
                    one.drawn() == null ? one.judgement().scores() : one.drawn().scores();
            for (Score score : shown) {
                scores.append(", ").append(score.by()).append(' ').append(Decimal.print(score.value(), 4));
            }
            String rank = one.rank() + scores.toString();
            out.println(name + Program.tongue().of(Wording.of("solved, rank " + rank, "réussi, rang " + rank)));
        }
    }

    private List<String> cells(Judge judge, Graded one) {
        Judgement judged = one.judgement();
        String word = judged == null ? "unreadable" : judged.outcome().word();
        List<String> cells = new ArrayList<>(List.of(one.file().toString(), word));
        cells.add(one.rank() == 0 ? "" : Integer.toString(one.rank()));
        cells.add(judged == null || judged.variant() == null ? "" : judged.variant());
        int ranks = judge.challenge().rules().ranks().size();
        for (int i = 0; i < ranks; i++) {
            cells.add(one.solved() ? Decimal.print(judged.scores().get(i).value()) : "");
        }
        if (draw != null) {
            Drawn drawn = one.drawn();
            cells.add(drawn == null ? "" : Integer.toString(drawn.held()));
            for (int i = 0; i < ranks; i++) {
                cells.add(
                        drawn == null ? "" : Decimal.print(drawn.scores().get(i).value()));
            }
        }
        int goals = judge.challenge().claims().size();
        for (int i = 0; i < goals; i++) {
            List<Verdict> verdicts = judged == null ? List.of() : judged.verdicts();
            cells.add(i < verdicts.size() ? Decimal.print(verdicts.get(i).value()) : "");
        }
        boolean read = judged != null && judged.text() != null;
        cells.add(read ? Long.toString(judged.units()) : "");
        cells.add(read ? Long.toString(judged.parameters()) : "");
        cells.add(judged == null || judged.hash() == null ? "" : judged.hash());
        cells.add(reasons(one));
        return cells;
    }

    private static String reasons(Graded one) {
        if (one.judgement() == null) {
            return one.unread();
        }
        List<String> sentences = new ArrayList<>();
        for (Wording reason : one.judgement().reasons()) {
            sentences.add(Program.tongue().of(reason));
        }
        return String.join(" ", sentences);
    }

    private static void row(PrintWriter out, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.length() == 0 ? "" : ",").append(CsvCell.of(cell));
        }
        out.println(line);
    }
}
