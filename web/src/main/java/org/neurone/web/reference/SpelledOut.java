package org.neurone.web.reference;

import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;

/**
 * A statement as short as it can be, and the same with everything that it leaves out.
 *
 * @param brief the keyword and what must stand behind it
 * @param whole with every default in its place; equal to {@code brief} where there is none
 */
public record SpelledOut(String brief, String whole) {
    /** Of a statement, from its own example; null where that has no example. */
    public static SpelledOut of(Vocabulary vocabulary, Entry<?> statement) {
        String example = statement.example();
        if (example == null) {
            return null;
        }
        Binding said = null;
        for (var bound : TextReader.read(vocabulary, Adviser.NONE, example).statements()) {
            said = statement.name().equals(bound.keyword()) ? bound.binding() : said;
        }
        if (said == null) {
            return null;
        }
        Defaults defaults = new Defaults(vocabulary);
        StringBuilder brief = new StringBuilder(statement.name());
        StringBuilder whole = new StringBuilder(statement.name());
        StringBuilder behind = new StringBuilder();
        for (Parameter<?> parameter : statement.parameters()) {
            boolean option = parameter.place() == Parameter.Place.OPTION;
            Binding.Given given = said.given(parameter.name());
            if (parameter.required() && given != null) {
                required(given, option, example, brief, whole, behind, defaults);
            } else if (defaults.of(parameter) != null) {
                whole.append(option ? " " + parameter.name() : "").append(' ').append(defaults.of(parameter));
            }
        }
        return new SpelledOut(brief.toString(), whole.append(behind).toString());
    }

    private static void required(
            Binding.Given given,
            boolean option,
            String example,
            StringBuilder brief,
            StringBuilder whole,
            StringBuilder behind,
            Defaults defaults) {
        String name = option ? " " + given.parameter().name() : "";
        if (given.choices().isEmpty()) {
            StringBuilder values = new StringBuilder();
            for (var value : given.values()) {
                values.append(' ').append(example, value.from(), value.to());
            }
            brief.append(name).append(values);
            whole.append(name).append(values);
            return;
        }
        Binding choice = given.choices().get(0);
        brief.append(name).append(' ').append(choice.entry().name());
        whole.append(name).append(' ').append(choice.entry().name());
        for (Parameter<?> parameter : choice.entry().parameters()) {
            boolean place = parameter.place() == Parameter.Place.VALUE;
            Binding.Given own = choice.given(parameter.name());
            if (parameter.required() && own != null) {
                String value = example.substring(
                        own.values().get(0).from(),
                        own.values().get(own.values().size() - 1).to());
                String said = (place ? " " : " " + parameter.name() + " ") + value;
                brief.append(said);
                whole.append(said);
            } else if (defaults.of(parameter) != null) {
                String said = (place ? " " : " " + parameter.name() + " ") + defaults.of(parameter);
                (place ? whole : behind).append(said);
            }
        }
    }
}
