package org.neurone.dsl.assist;

import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.Span;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.words.Wording;

/** Says what the catalogue knows about the word at a place. */
public final class Hovers {
    private Hovers() {}

    /** What there is to say, or null. */
    public static Hover at(Vocabulary vocabulary, Checked checked, int offset) {
        for (Bound bound : checked.statements()) {
            Value keyword = bound.node().keyword();
            if (!bound.node().span().touches(offset)) {
                continue;
            }
            if (bound.binding() != null) {
                Hover hover = inside(vocabulary, bound.binding(), offset, new Defaults(vocabulary));
                if (hover != null) {
                    return hover;
                }
            }
            boolean version = keyword.in(checked.tree().text()).equals(Vocabulary.VERSION);
            return version && keyword.span().touches(offset)
                    ? new Hover(
                            keyword.span(),
                            "neurone 1",
                            Wording.of(
                                    "The language’s version, which fixes what a text means for ever.",
                                    "La version du langage, qui fixe pour toujours le sens d’un texte."),
                            "neurone 1",
                            "statements")
                    : null;
        }
        return null;
    }

    private static Hover inside(Vocabulary vocabulary, Binding binding, int offset, Defaults defaults) {
        if (binding.name().span().touches(offset)) {
            return entry(vocabulary, binding.entry(), binding.name().span());
        }
        for (Given given : binding.all()) {
            for (Binding choice : given.choices()) {
                Hover hover = inside(vocabulary, choice, offset, defaults);
                if (hover != null) {
                    return hover;
                }
            }
            Span span = touched(given, offset);
            if (span != null) {
                return new Hover(
                        span,
                        given.parameter().name(),
                        Documentation.describe(given.parameter(), defaults),
                        null,
                        Documentation.address(vocabulary, binding.entry()));
            }
        }
        return null;
    }

    private static Span touched(Given given, int offset) {
        boolean choices = given.parameter().type() instanceof ValueType.Choices;
        if (given.word() != null && !choices && given.word().span().touches(offset)) {
            return given.word().span();
        }
        for (Value value : given.values()) {
            if (value.span().touches(offset)) {
                return value.span();
            }
        }
        return null;
    }

    private static Hover entry(Vocabulary vocabulary, Entry<?> entry, Span span) {
        return new Hover(
                span,
                Documentation.usage(entry),
                entry.sentence(),
                entry.example(),
                Documentation.address(vocabulary, entry));
    }
}
