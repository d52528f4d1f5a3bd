package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Rule.Next;
import org.neurone.dsl.read.Rule.Turn;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** The values of a statement or of a chosen name, by their places. */
final class Places implements Task {
    private final Rule rule;
    private final Line line;
    private final Binding binding;
    private final List<Parameter<?>> places;
    private int at;

    Places(Rule rule, Binding binding) {
        this.rule = rule;
        this.line = rule.line();
        this.binding = binding;
        this.places = Vocabulary.places(binding.entry());
    }

    @Override
    public Next next() {
        return at == places.size() ? Next.REST : new Next(Turn.PLACE, binding, places.get(at));
    }

    @Override
    public Refusal step() {
        if (at == places.size()) {
            rule.end(this);
            return null;
        }
        Parameter<?> place = places.get(at++);
        Value value = line.peek();
        if (value == null || rule.scope().stops(value, place)) {
            if (place.required()) {
                rule.end(this);
                return new Refusal.NoValue(binding, place);
            }
            return null;
        }
        if (place.type() instanceof ValueType.Terms) {
            terms(place);
            return null;
        }
        if (place.type() instanceof ValueType.Keywords && value.form() == Form.NAME) {
            keywords(place);
            return null;
        }
        boolean later = !Forms.fits(place.type(), value) && (!place.required() || fits(at, value));
        if (!later) {
            return rule.read(binding, place, null);
        }
        return place.required() ? new Refusal.NoValue(binding, place) : null;
    }

    /** Whether the value has the form of a place behind the one that comes next. */
    boolean fitsLater(Value value) {
        return fits(at + 1, value);
    }

    /** Goes to the place behind the one that comes next. */
    void skip() {
        at++;
    }

    private boolean fits(int from, Value value) {
        for (int i = from; i < places.size(); i++) {
            if (Forms.fits(places.get(i).type(), value)) {
                return true;
            }
        }
        return false;
    }

    private void terms(Parameter<?> place) {
        List<Value> values = new ArrayList<>();
        while (line.peek() != null) {
            values.add(line.next());
        }
        binding.give(new Given(place, null, values, Readers.terms(line, values), List.of()));
    }

    /** Reads all names that stand there. */
    private void keywords(Parameter<?> place) {
        List<Value> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (line.peek() != null && line.peek().form() == Form.NAME) {
            Value value = line.next();
            if (value.respelled() != null) {
                Readers.otherSpelling(line, value);
            }
            values.add(value);
            names.add(value.in(line.text()));
        }
        binding.give(new Given(place, null, values, names, List.of()));
    }
}
