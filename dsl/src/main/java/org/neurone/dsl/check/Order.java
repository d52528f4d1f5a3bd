package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.words.Wording;

/** Right values in the wrong order: {@code layer sigmoid 3}. */
final class Order {
    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;

    Order(Vocabulary vocabulary, Line line) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
    }

    /** Values that fit their places in another order: says so and reads over them; false where they do not. */
    boolean mend(Binding binding, List<Parameter<?>> places, int from) {
        List<Value> loose = new ArrayList<>();
        for (Value value = line.peek(); value != null && loose.size() < places.size() - from; ) {
            loose.add(value);
            value = line.peek(loose.size());
        }
        List<Value> ordered = new ArrayList<>();
        List<Value> left = new ArrayList<>(loose);
        StringBuilder order = new StringBuilder();
        StringBuilder ordre = new StringBuilder();
        for (int i = from; i < places.size(); i++) {
            Value found = firstFor(places.get(i).type(), left);
            if (found == null && places.get(i).required()) {
                return false;
            }
            if (found != null) {
                left.remove(found);
                ordered.add(found);
                order.append(order.length() == 0 ? "" : ", then ")
                        .append(place(places.get(i)).english());
                ordre.append(ordre.length() == 0 ? "" : ", puis ")
                        .append(place(places.get(i)).french());
            }
        }
        if (ordered.size() < 2) {
            return false;
        }
        // Only the first values, one behind the other, may change their places.
        List<Value> first = loose.subList(0, ordered.size());
        if (!first.containsAll(ordered)) {
            return false;
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            edits.add(Edit.replace(first.get(i).span(), ordered.get(i).in(text)));
            line.next();
        }
        Span span = first.get(0).span().through(first.get(first.size() - 1).span());
        Wording right = Quoted.quoted(line.respelled(edits));
        line.report(
                        ProblemKind.WRONG_ORDER,
                        span,
                        "order",
                        Wording.of(order.toString(), ordre.toString()),
                        "right",
                        right)
                .fix(Wording.of("Write " + right.english(), "Écrire " + right.french()), edits);
        binding.breakIt();
        return true;
    }

    private static Wording place(Parameter<?> parameter) {
        return Expected.of(parameter.type());
    }

    private Value firstFor(ValueType type, List<Value> values) {
        for (Value value : values) {
            boolean fits = Expected.fits(type, value);
            if (fits && type instanceof ValueType.Choice choice) {
                fits = vocabulary.catalog().entry(choice.kind(), value.in(text)) != null;
            }
            if (fits && type instanceof ValueType.Whole && value.form() == Form.NAME) {
                fits = false;
            }
            if (fits) {
                return value;
            }
        }
        return null;
    }
}
