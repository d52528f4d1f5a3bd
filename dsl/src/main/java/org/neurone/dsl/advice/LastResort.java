package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;

/** Where nobody knows what a setting was meant to be and the statement does without it, it can be left out. */
final class LastResort {
    private LastResort() {}

    /** @param drafts the statement’s errors */
    static void offer(Binding binding, List<Value> values, List<Problems.Draft> drafts) {
        for (Problems.Draft draft : drafts) {
            Given given = draft.remedies().isEmpty() ? at(binding, draft.span()) : null;
            if (given != null && !given.parameter().required()) {
                draft.delete(new Span(
                        before(values, given.from()), Spans.whole(given).to()));
            }
        }
    }

    /** The innermost setting in which that piece of the text lies, or null. */
    private static Given at(Binding binding, Span piece) {
        for (Given given : binding.all()) {
            for (Binding choice : given.choices()) {
                Given inner = at(choice, piece);
                if (inner != null) {
                    return inner;
                }
            }
            Span whole = Spans.whole(given);
            if (whole.from() <= piece.from() && piece.to() <= whole.to()) {
                return given;
            }
        }
        return null;
    }

    /** Where the value before that place ends. */
    private static int before(List<Value> values, int place) {
        int end = place;
        for (Value value : values) {
            end = value.to() <= place ? value.to() : end;
        }
        return end;
    }
}
