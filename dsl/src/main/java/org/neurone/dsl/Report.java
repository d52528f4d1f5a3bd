package org.neurone.dsl;

import java.util.List;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Positions;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Span;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.plan.Severity;

/**
 * Prints problems for people:
 *
 * <pre>
 * error[unknown-name] line 1, column 9
 *   1 | layer 3 sigmoidd; loss quadratic
 *     |         ^^^^^^^^
 *   There is no activation named “sigmoidd”. Did you mean “sigmoid”?
 * </pre>
 */
public final class Report {
    /** What a terminal shows of a long line. */
    private static final int WIDTH = 100;

    private Report() {}

    /** All problems, a blank line between two. */
    public static String print(List<Problem> problems, String text, Tongue tongue) {
        Positions positions = new Positions(text);
        StringBuilder report = new StringBuilder();
        for (Problem problem : problems) {
            report.append(report.length() == 0 ? "" : "\n");
            print(report, problem, text, positions, tongue);
        }
        return report.toString();
    }

    /**
     * The same with what could be done about each: its label, and behind an arrow the lines as they would be then.
     *
     * <pre>
     *   fix: Write “sigmoid” → layer 3 sigmoid; loss quadratic
     * </pre>
     */
    public static String printWithFixes(List<Problem> problems, String text, Tongue tongue) {
        Positions positions = new Positions(text);
        StringBuilder report = new StringBuilder();
        for (Problem problem : problems) {
            report.append(report.length() == 0 ? "" : "\n");
            print(report, problem, text, positions, tongue);
            for (Fix fix : problem.fixes()) {
                report.append(tongue == Tongue.FRENCH ? "  correction\u00a0: " : "  fix: ")
                        .append(tongue.of(fix.label()))
                        .append(" → ")
                        .append(changed(text, fix.edits()))
                        .append('\n');
            }
        }
        return report.toString();
    }

    /** The lines that the edits touch, as they are behind them; a line's end shows as {@code ;}. */
    private static String changed(String text, List<Edit> edits) {
        int from = text.length();
        int to = 0;
        for (Edit edit : edits) {
            from = Math.min(from, edit.from());
            to = Math.max(to, edit.to());
        }
        from = text.lastIndexOf('\n', from - 1) + 1;
        int end = text.indexOf('\n', to);
        String after = Edit.apply(text, edits);
        String lines = after.substring(from, after.length() - (end < 0 ? 0 : text.length() - end))
                .trim()
                .replace("\r", "")
                .replace("\n", "; ");
        return lines.length() <= WIDTH ? lines : lines.substring(0, WIDTH) + "…";
    }

    /** One problem. */
    public static String print(Problem problem, String text, Tongue tongue) {
        return print(List.of(problem), text, tongue);
    }

    private static void print(StringBuilder report, Problem problem, String text, Positions positions, Tongue tongue) {
        boolean french = tongue == Tongue.FRENCH;
        report.append(severity(problem.severity(), tongue))
                .append('[')
                .append(problem.code())
                .append("] ");
        report.append(french ? "ligne " : "line ")
                .append(positions.line(problem.span().from()));
        report.append(french ? ", colonne " : ", column ")
                .append(positions.column(problem.span().from()));
        report.append('\n');
        snippet(report, problem.span(), null, text, positions);
        if (problem.related() != null) {
            snippet(
                    report,
                    problem.related().span(),
                    tongue.of(problem.related().label()),
                    text,
                    positions);
        }
        report.append("  ").append(tongue.of(problem.sentence())).append('\n');
    }

    /** What a severity is called. */
    public static String severity(Severity severity, Tongue tongue) {
        boolean french = tongue == Tongue.FRENCH;
        return switch (severity) {
            case ERROR -> french ? "erreur" : "error";
            case WARNING -> french ? "avertissement" : "warning";
            case HINT -> french ? "conseil" : "hint";
        };
    }

    private static void snippet(StringBuilder report, Span span, String label, String text, Positions positions) {
        int line = positions.line(span.from());
        int lineFrom = positions.lineFrom(line);
        int lineTo = positions.lineTo(line);
        int from = Math.max(lineFrom, Math.min(span.from() - WIDTH / 2, lineTo - WIDTH));
        int to = Math.min(lineTo, from + WIDTH);
        String number = Integer.toString(line);
        String before = from > lineFrom ? "…" : "";
        report.append("  ").append(number).append(" | ").append(before);
        report.append(text, from, to).append(to < lineTo ? "…" : "").append('\n');
        report.append("  ").append(" ".repeat(number.length())).append(" | ").append(" ".repeat(before.length()));
        for (int i = from; i < span.from(); i++) {
            mark(report, text.charAt(i), ' ');
        }
        int end = Math.min(Math.max(span.to(), span.from() + 1), Math.max(to, span.from() + 1));
        for (int i = span.from(); i < end; i++) {
            mark(report, i < text.length() ? text.charAt(i) : ' ', '^');
        }
        report.append(label == null ? "" : " " + label).append('\n');
    }

    /** One mark a character, so that tabs and characters of two units keep their column. */
    private static void mark(StringBuilder report, char c, char mark) {
        if (c < '\udc00' || c > '\udfff') {
            report.append(c == '\t' && mark == ' ' ? '\t' : mark);
        }
    }
}
