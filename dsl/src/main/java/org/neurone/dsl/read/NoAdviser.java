package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.problem.OfOptions;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Gives no advice: says what the rule refuses, and goes on behind it without a guess. */
final class NoAdviser implements Adviser {
    @Override
    public Advice of(TextReader reader) {
        return new NoAdvice(reader);
    }

    @Override
    public void readThrough(Rule rule) {
        while (!rule.done()) {
            Refusal refusal = rule.step();
            if (refusal != null) {
                say(rule, rule.line(), refusal);
            }
        }
    }

    private static void say(Rule rule, Line line, Refusal refusal) {
        String text = line.text();
        if (refusal instanceof Refusal.WrongForm wrong) {
            wrongForm(rule, wrong.parameter(), wrong.value());
            rule.give(wrong, null);
        } else if (refusal instanceof Refusal.NoSuchName unknown) {
            noSuchName(rule, unknown);
            rule.give(unknown, null, null);
        } else if (refusal instanceof Refusal.NoValue missing) {
            missing(rule, missing.binding(), missing.place());
        } else if (refusal instanceof Refusal.NoSuchOption unknown) {
            Suggestion all = Suggestion.of(List.of(), rule.scope().options());
            String word = unknown.word().in(text);
            line.report(unknown.word().span(), new OfOptions.UnknownOption(line.statement(), word, all));
            while (line.peek() != null && !rule.scope().isOption(line.peek())) {
                line.next();
            }
        } else if (refusal instanceof Refusal.Extra extra) {
            Seen seen = Seen.of(extra.value(), text);
            line.report(extra.value().span(), new OfValues.ExtraValue(line.statement(), seen, null));
        } else if (refusal instanceof Refusal.NoOptionValue missing) {
            Value word = missing.word();
            Suggestion names = names(rule, missing.parameter().type());
            line.report(word.span(), new OfOptions.OptionValue(word.in(text), missing.parameter(), names));
        } else if (refusal instanceof Refusal.NoOption missing) {
            missingOption(rule, missing.binding(), missing.parameter());
        } else if (refusal instanceof Refusal.Repeated repeated) {
            Value word = repeated.word();
            line.report(word.span(), new OfOptions.RepeatedOption(word.in(text)));
        }
    }

    private static void wrongForm(Rule rule, Parameter<?> parameter, Value value) {
        Line line = rule.line();
        if (Forms.readable(value)) {
            Seen seen = Seen.of(value, line.text());
            Suggestion names = names(rule, parameter.type());
            line.report(value.span(), new OfValues.WrongValue(line.subject(), parameter, null, seen, names));
        }
    }

    private static void noSuchName(Rule rule, Refusal.NoSuchName unknown) {
        Line line = rule.line();
        Value value = unknown.value();
        if (value.form() != Form.NAME) {
            line.subject(unknown.word(), unknown.binding().name());
            wrongForm(rule, unknown.parameter(), value);
            return;
        }
        Suggestion all = Suggestion.of(List.of(), rule.vocabulary().names(unknown.kind()));
        line.report(value.span(), new OfValues.UnknownName(value.in(line.text()), unknown.kind(), all));
    }

    private static void missing(Rule rule, Binding binding, Parameter<?> place) {
        Line line = rule.line();
        Suggestion names = names(rule, place.type());
        line.report(line.end(), new OfValues.MissingValue(binding.name().in(line.text()), place, names));
    }

    private static void missingOption(Rule rule, Binding binding, Parameter<?> parameter) {
        if (parameter.type() instanceof ValueType.Choices) {
            missing(rule, binding, parameter);
            return;
        }
        Line line = rule.line();
        String right = line.after(Edit.insert(line.span().to(), " " + parameter.name() + " …"));
        String name = binding.name().in(line.text());
        line.report(binding.name().span(), new OfOptions.MissingOption(name, parameter, right));
    }

    private static Suggestion names(Rule rule, ValueType type) {
        return Suggestion.of(List.of(), rule.vocabulary().namesOf(type));
    }
}
