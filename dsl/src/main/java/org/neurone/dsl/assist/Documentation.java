package org.neurone.dsl.assist;

import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.wording.Expected;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.words.Wording;

/** What the catalogue says about its entries and settings, put into words. */
public final class Documentation {
    private Documentation() {}

    /** How an entry is written: {@code layer units [activation] [init …]}. */
    public static String usage(Entry<?> entry) {
        StringBuilder usage = new StringBuilder(entry.name());
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() == Parameter.Place.VALUE) {
                String name = parameter.name();
                usage.append(parameter.required() ? " " + name : " [" + name + "]");
            }
        }
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() == Parameter.Place.OPTION) {
                String name = option(parameter);
                usage.append(parameter.required() ? " " + name : " [" + name + "]");
            }
        }
        return usage.toString();
    }

    /** The section of the reference that explains an entry: {@code statement-layer}, {@code data-moons}. */
    public static String address(Vocabulary vocabulary, Entry<?> entry) {
        if (vocabulary.statement(entry.name()) == entry) {
            return "statement-" + entry.name();
        }
        for (Kind<?> kind : vocabulary.catalog().kinds()) {
            if (vocabulary.catalog().entry(kind, entry.name()) == entry) {
                return kind.id() + "-" + entry.name();
            }
        }
        return "statements";
    }

    /** How an option is written: {@code init …}, {@code frozen}. */
    static String option(Parameter<?> parameter) {
        if (parameter.type() instanceof ValueType.Flag) {
            return parameter.name();
        }
        return parameter.type() instanceof ValueType.Choices choices
                ? choices.kind().id() + " …"
                : parameter.name() + " …";
    }

    /** A setting's sentence, what it takes and what it is where it is left out. */
    public static Wording describe(Parameter<?> parameter, Defaults defaults) {
        Wording sentence = parameter.sentence();
        if (parameter.type() instanceof ValueType.Flag) {
            return sentence;
        }
        Wording takes = Expected.of(parameter.type());
        String fallback = defaults.of(parameter);
        return Wording.of(
                sentence.english() + " Takes " + takes.english()
                        + (fallback == null ? "." : "; default " + fallback + "."),
                sentence.french() + " Attend " + takes.french()
                        + (fallback == null ? "." : "\u00a0; par défaut " + fallback + "."));
    }
}
