package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Forms;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

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
    boolean mend(Binding binding, Parameter<?> place) {
        List<Parameter<?>> places = Vocabulary.places(binding.entry());
        int from = places.indexOf(place);
        List<Value> loose = new ArrayList<>();
        for (Value value = line.peek(); value != null && loose.size() < places.size() - from; ) {
            loose.add(value);
            value = line.peek(loose.size());
        }
        List<Value> ordered = new ArrayList<>();
        List<Value> left = new ArrayList<>(loose);
        List<ValueType> order = new ArrayList<>();
        for (int i = from; i < places.size(); i++) {
            Value found = firstFor(places.get(i).type(), left);
            if (found == null && places.get(i).required()) {
                return false;
            }
            if (found != null) {
                left.remove(found);
                ordered.add(found);
                order.add(places.get(i).type());
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
        String right = line.respelled(edits);
        line.report(span, new OfValues.WrongOrder(order, right)).fix(Fix.Kind.WRITE, right, edits);
        binding.breakIt();
        return true;
    }

    private Value firstFor(ValueType type, List<Value> values) {
        for (Value value : values) {
            boolean fits = Forms.fits(type, value);
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
