package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;

/**
 * Inputs told by what is none of them: {@code inputs all except Name, Ticket}. Here the data leave columns out.
 *
 * @param statement the statement that says it, which has to go
 * @param columns the columns’ names as they are in the table
 * @param draft what is said of it
 */
record AllExcept(StatementNode statement, List<String> columns, Problems.Draft draft) {
    private static final Set<String> ALL =
            new LinkedHashSet<>(Aliases.split("all|every|everything|columns|tout|tous|toutes|colonnes"));

    private static final Set<String> EXCEPT =
            new LinkedHashSet<>(Aliases.split("except|but|without|excluding|minus|sauf|sans|hors|moins"));

    private static final Set<String> JOINING = new LinkedHashSet<>(Aliases.split("and|et|or|ou|&"));

    /** Says that a statement is that; null where it is not, or where the text has no data that can leave columns out. */
    static AllExcept report(Vocabulary vocabulary, SyntaxTree tree, StatementNode statement, Problems problems) {
        String text = tree.text();
        List<String> columns = columns(vocabulary, text, statement);
        if (columns.isEmpty() || !table(vocabulary, tree)) {
            return null;
        }
        int last = leading(vocabulary, text, statement.values());
        String words = statement
                .values()
                .get(1)
                .span()
                .through(statement.values().get(last).span())
                .of(text);
        String right = "data … without " + spelled(columns);
        Problems.Draft draft =
                problems.add(statement.span(), new OfWriting.Spelled(Habit.NEEDLESS_WORD, Shown.piece(words), right));
        return new AllExcept(statement, columns, draft);
    }

    private static boolean table(Vocabulary vocabulary, SyntaxTree tree) {
        boolean found = false;
        for (StatementNode statement : tree.statements()) {
            List<Value> values = statement.values();
            boolean data = values.size() > 1 && values.get(0).in(tree.text()).equals("data");
            Entry<?> source =
                    data ? vocabulary.catalog().entry(Kind.SOURCE, values.get(1).in(tree.text())) : null;
            for (Parameter<?> setting : source == null ? List.<Parameter<?>>of() : source.parameters()) {
                found |= setting.name().equals("without");
            }
        }
        return found;
    }

    /** The columns that a statement of inputs leaves out; none where it is no such statement. */
    static List<String> columns(Vocabulary vocabulary, String text, StatementNode statement) {
        List<Value> values = statement.values();
        int last = leading(vocabulary, text, values);
        List<String> columns = new ArrayList<>();
        if (last > 0) {
            for (Value value : values.subList(last + 1, values.size())) {
                if (!collect(text, value, columns)) {
                    return List.of();
                }
            }
        }
        return columns;
    }

    /** Columns as an option's value. */
    static String spelled(List<String> columns) {
        List<String> spelled = new ArrayList<>();
        for (String column : columns) {
            spelled.add(Characters.name(column) ? column : Strings.quote(column));
        }
        return spelled.size() == 1 ? spelled.get(0) : "[" + String.join(" ", spelled) + "]";
    }

    /** Where the last of the words stands that say “all except”; 0 where they say something else. */
    private static int leading(Vocabulary vocabulary, String text, List<Value> values) {
        String keyword = Respelling.name(values.get(0).in(text));
        boolean inputs = keyword != null
                && (keyword.equals("inputs") || "inputs".equals(Aliases.statement(keyword, vocabulary)));
        int at = 1;
        while (inputs && at < values.size() && ALL.contains(word(text, values.get(at)))) {
            at++;
        }
        return inputs && at < values.size() && EXCEPT.contains(word(text, values.get(at))) ? at : 0;
    }

    private static String word(String text, Value value) {
        String name =
                value.form() == Form.TEXT ? null : Respelling.name(value.span().of(text));
        return name == null ? "" : name;
    }

    /** Adds the columns that a value names; false where it names none. */
    private static boolean collect(String text, Value value, List<String> columns) {
        String written = value.span().of(text);
        if (value.form() == Form.LIST) {
            for (Value item : value.items()) {
                if (!collect(text, item, columns)) {
                    return false;
                }
            }
            return value.closed();
        }
        if (value.form() == Form.TEXT) {
            if (value.closed()) {
                columns.add(Strings.content(written));
            }
            return value.closed();
        }
        for (String piece : Aliases.split(written, ',')) {
            if (piece.isEmpty() || JOINING.contains(piece)) {
                continue;
            }
            for (int i = 0; i < piece.length(); i++) {
                if ("()[]{}<>=\"'".indexOf(piece.charAt(i)) >= 0) {
                    return false;
                }
            }
            columns.add(piece);
        }
        return true;
    }
}
