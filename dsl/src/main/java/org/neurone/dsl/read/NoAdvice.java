package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;

/** Helps with nothing: every problem is said as the rule sees it. */
record NoAdvice(TextReader reader) implements Advice {
    @Override
    public int reread(int start) {
        StatementNode node = reader.tree().statements().get(start);
        Value keyword = node.keyword();
        String word = keyword.in(reader.tree().text());
        Entry<?> entry = keyword.form() == Form.NAME ? reader.vocabulary().statement(word) : null;
        if (entry != null) {
            int before = reader.problems().size();
            unreadable(node.values());
            Rule rule = reader.begin(node, entry, node.values());
            Adviser.NONE.readThrough(rule);
            reader.keep(reader.end(node, rule, before));
            return start + 1;
        }
        if (word.equals(Vocabulary.VERSION)) {
            reader.version(node, node.values());
        } else if (keyword.form() == Form.NAME) {
            reader.report(keyword.span(), new OfStatements.UnknownStatement(word, List.of()));
        } else {
            Seen seen = Seen.of(keyword, reader.tree().text());
            reader.report(keyword.span(), new OfStatements.StatementName(seen, null));
        }
        reader.leave(node);
        return start + 1;
    }

    private void unreadable(List<Value> values) {
        for (Value value : values) {
            if (value.form() == Form.LIST && !value.closed()) {
                reader.report(new Span(value.from(), value.from() + 1), new OfWriting.UnclosedList());
            } else if (!value.closed()) {
                reader.report(value.span(), new OfWriting.UnclosedString());
            } else if (!Forms.readable(value)) {
                String piece = Shown.piece(value.in(reader.tree().text()));
                reader.report(value.span(), new OfWriting.Spelled(Habit.UNREADABLE, piece, null));
            }
            unreadable(value.items());
        }
    }
}
