package org.neurone.server.cli;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.TablePreview;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.words.Wording;

/**
 * The text that one begins with about a table: one hidden layer, a third part to stop by, and what the table needs so that it can be
 * learned from. What the checker finds wrong with the first draft is mended as {@code check --fix} mends it.
 */
final class FirstText {
    /** Rows from which on parts can be held back, and be large enough to say something. */
    private static final int ENOUGH = 50;

    /** Different whole numbers up to here are more likely classes than amounts. */
    private static final int CLASSES = 10;

    private static final int MOST_DESCRIBED = 200;

    private FirstText() {}

    /**
     * Writes it.
     *
     * @param name by which the text names the table
     * @param target null for the last column
     */
    static String of(String name, String target, Table table, Tables tables, Tongue tongue) {
        Language language = Language.standard();
        int column = target == null ? table.names().size() - 1 : table.position(target);
        String draft = draft(name, target, table, column);
        if (holes(table)) {
            draft = Edit.apply(draft, language.edits(draft).set("data", "missing", "median"));
        }
        String text = Program.mended(draft, tables).text();
        return explained(language.format(text), name, tables, tongue);
    }

    private static String draft(String name, String target, Table table, int column) {
        StringBuilder data = new StringBuilder("data csv ").append(Strings.quote(name));
        if (target != null) {
            data.append(" target ").append(Strings.quote(target));
        }
        if (isClasses(table.column(column), table.rows())) {
            data.append(" task classify");
        }
        List<String> names = namesOfRows(table, column);
        if (!names.isEmpty()) {
            data.append(" without ").append(names.size() == 1 ? names.get(0) : "[" + String.join(" ", names) + "]");
        }
        boolean parts = table.rows() >= ENOUGH;
        data.append(parts ? " test 20% validate 20%" : " test 0%");
        return data + "\nlayer 16 relu\noptimizer adam\nlr 0.01\nbatch 16\nepochs 100\n"
                + (parts ? "stop patience 20 best\n" : "");
    }

    /** Whether a column of numbers is one of classes: few whole numbers, each of them several times. */
    private static boolean isClasses(Column column, int rows) {
        if (!(column instanceof Column.Numbers numbers)) {
            return false;
        }
        double[] distinct = numbers.distinct();
        boolean whole = distinct.length >= 2 && distinct.length <= CLASSES && rows >= 5 * distinct.length;
        for (double value : distinct) {
            whole &= value == Math.floor(value);
        }
        return whole;
    }

    /** Columns of texts that tell rows apart and teach nothing about others, quoted. */
    private static List<String> namesOfRows(Table table, int target) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < table.names().size(); i++) {
            boolean many = table.column(i) instanceof Column.Texts texts
                    && table.rows() >= ENOUGH
                    && texts.texts().size() > table.rows() / 2;
            if (many && i != target) {
                names.add(Strings.quote(table.names().get(i)));
            }
        }
        return names.size() < table.names().size() - 1 ? names : List.of();
    }

    private static boolean holes(Table table) {
        boolean holes = false;
        for (int i = 0; i < table.names().size(); i++) {
            holes |= table.column(i).missing() > 0;
        }
        return holes;
    }

    private static String explained(String text, String name, Tables tables, Tongue tongue) {
        TablePreview seen =
                Language.standard().document(text, tables, Program.limits()).preview(0, MOST_DESCRIBED);
        List<String> lines = new ArrayList<>();
        lines.add("neurone 1");
        comment(
                lines,
                tongue,
                seen.rows() + " rows of the table " + name + ".",
                seen.rows() + " lignes du tableau " + name + ".");
        for (TablePreview.Column column : seen.columns()) {
            lines.add("# " + tongue.of(about(column)));
        }
        for (String statement : text.strip().split("\n", -1)) {
            String keyword = statement.split(" ", 2)[0];
            if (keyword.equals("neurone")) {
                continue; // stands in front of the comments
            }
            switch (keyword) {
                case "data" ->
                    comment(
                            lines,
                            tongue,
                            statement.contains("validate")
                                    ? "A fifth of the rows is kept to test what was learned, a fifth to know when to"
                                            + " stop."
                                    : "So few rows are all learned from: nothing is kept to test with.",
                            statement.contains("validate")
                                    ? "Un cinquième des lignes sert à tester ce qui est appris, un cinquième à savoir"
                                            + " quand s’arrêter."
                                    : "Si peu de lignes servent toutes à apprendre\u00a0: rien n’est gardé pour"
                                            + " tester.");
                case "layer" ->
                    comment(
                            lines,
                            tongue,
                            "Sixteen neurons between the columns and the answer; the output is added by itself.",
                            "Seize neurones entre les colonnes et la réponse\u00a0; la sortie est ajoutée"
                                    + " d’elle-même.");
                case "lr" ->
                    comment(
                            lines,
                            tongue,
                            "How large a step is: ten times less where the loss jumps, more where it crawls.",
                            "La taille d’un pas\u00a0: dix fois moins si la perte saute, plus si elle rampe.");
                case "stop" ->
                    comment(
                            lines,
                            tongue,
                            "Ends after 20 epochs without a better one, with the weights of the best.",
                            "S’arrête après 20 époques sans amélioration, avec les poids de la meilleure.");
                default -> {}
            }
            lines.add(statement);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void comment(List<String> lines, Tongue tongue, String english, String french) {
        lines.add("# " + tongue.of(Wording.of(english, french)));
    }

    private static Wording about(TablePreview.Column column) {
        String name = column.name().replaceAll("\\s+", " ");
        Wording use = switch (column.use()) {
            case INPUT -> Wording.of("learned from", "sert à apprendre");
            case TARGET -> Wording.of("predicted", "à prédire");
            case OUT -> Wording.of("left out", "laissée de côté");
        };
        Wording kind = switch (column.kind()) {
            case NUMBER -> Wording.of("numbers", "des nombres");
            case DATE -> Wording.of("dates", "des dates");
            case CATEGORY ->
                column.distinct() == 0
                        ? Wording.of("classes", "des classes")
                        : Wording.of(column.distinct() + " different texts", column.distinct() + " textes différents");
        };
        String english = column.missing() == 0 ? "" : ", " + column.missing() + " missing";
        String french = column.missing() == 0 ? "" : ", " + column.missing() + " manquent";
        return Wording.of(
                "  " + name + ": " + use.english() + ", " + kind.english() + english,
                "  " + name + "\u00a0: " + use.french() + ", " + kind.french() + french);
    }
}
