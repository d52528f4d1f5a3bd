package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Arguments;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.reason.DataException;

/** Builds what a sound binding describes: the choices first, then the entry that they belong to. */
final class Construction {
    private final Catalog catalog;
    private final Problems problems;
    private final Advice advice;
    private final String text;
    private final Span statement;

    Construction(Catalog catalog, Problems problems, Advice advice, String text, Span statement) {
        this.catalog = catalog;
        this.advice = advice;
        this.problems = problems;
        this.text = text;
        this.statement = statement;
    }

    /** The object, or null where the settings do not fit together, which is reported. */
    Object build(Binding binding) {
        if (binding.broken()) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter<?> parameter : binding.entry().parameters()) {
            Given given = binding.given(parameter.name());
            Object value = given == null ? fallback(parameter) : value(parameter, given);
            if (value == null && given != null) {
                return null;
            }
            values.put(parameter.name(), value);
        }
        try {
            return binding.entry().build(new Arguments(values));
        } catch (DataException e) {
            Given given = e.parameter() == null ? null : binding.given(e.parameter());
            Span span = given == null || given.values().isEmpty() ? statement : span(given);
            advice.unbuilt(problems.add(span, new OfStatements.BadData(e)), binding, text);
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage() == null ? binding.entry().name() : e.getMessage();
            problems.add(statement, new OfStatements.SettingsClash(reason));
        }
        return null;
    }

    private static Object fallback(Parameter<?> parameter) {
        boolean flag = parameter.type() instanceof ValueType.Flag;
        return flag ? Boolean.valueOf(false) : parameter.fallback();
    }

    private Object value(Parameter<?> parameter, Given given) {
        if (parameter.type() instanceof ValueType.Choice) {
            return given.choices().isEmpty() ? null : build(given.choices().get(0));
        }
        return parameter.type() instanceof ValueType.Choices choices ? all(choices, given) : given.object();
    }

    /** The chosen ones in the catalogue's order, or null where one cannot be built. */
    private List<Object> all(ValueType.Choices choices, Given given) {
        List<Object> built = new ArrayList<>();
        for (Entry<?> entry : catalog.entries(choices.kind())) {
            for (Binding choice : given.choices()) {
                if (choice.entry() == entry) {
                    Object object = build(choice);
                    if (object == null) {
                        return null;
                    }
                    built.add(object);
                }
            }
        }
        return built;
    }

    private static Span span(Given given) {
        return given.values()
                .get(0)
                .span()
                .through(given.values().get(given.values().size() - 1).span());
    }
}
