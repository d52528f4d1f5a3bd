package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.data.Formula;
import org.neurone.engine.data.Term;
import org.neurone.engine.model.State;

/** Values that have a reader of their own in the engine. */
final class Readers {
    private Readers() {}

    static Formula formula(Line line, Value value, String content) {
        return content == null ? null : new Formula(content);
    }

    static State state(Line line, Value value, String content) {
        return content == null ? null : new State(content);
    }

    /** All terms, or null where one is wrong. */
    static List<Term> terms(Line line, List<Value> values) {
        List<Term> terms = new ArrayList<>(values.size());
        for (Value value : values) {
            terms.add(new Term.Column(value.in(line.text())));
        }
        return terms;
    }
}
