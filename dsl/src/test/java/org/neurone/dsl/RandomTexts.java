package org.neurone.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neurone.dsl.syntax.Strings;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.number.Decimal;

/** Writes random texts from a catalogue alone: right in their grammar, in many spellings, with comments. */
final class RandomTexts {
    private static final String[] COMMENTS = {"# hidden", "#", "# «é» ; [ \"", "#  two  words  "};
    private static final String[] STRINGS = {
        "\"\"", "\"Two spirals\"", "\"a \\\"quoted\\\" word\"", "\"line\nline\"", "\"été \\u00e9 \\\\ # ; [\""
    };
    private static final String[] TERMS = {
        "x", "y", "x^2", "x*y", "sin(x)", "cos(x*y)", "abs(y)^3", "\"petal length\"", "x * y", "(x*y)^2"
    };
    private static final String[] NAMES = {"species", "y1", "\"petal length\"", "\"test\"", "\"Ä\""};

    private final Catalog catalog;
    private final Random random;

    RandomTexts(Catalog catalog, Random random) {
        this.catalog = catalog;
        this.random = random;
    }

    String text() {
        List<String> statements = new ArrayList<>();
        if (random.nextBoolean()) {
            statements.add("neurone 1");
        }
        for (Statement<?> statement : catalog.statements()) {
            int times = statement.repeatable() ? random.nextInt(3) : random.nextInt(2);
            for (int i = 0; i < times && !statement.entry().name().equals("state"); i++) {
                statements.add(statement(statement.entry()));
            }
            if (statement.entry().name().equals("inputs")) {
                List<Entry<? extends org.neurone.engine.layer.LayerSpec>> layers = catalog.entries(Kind.LAYER);
                for (int i = random.nextInt(4); i > 0; i--) {
                    statements.add(statement(layers.get(random.nextInt(layers.size()))));
                }
            }
        }
        return join(statements);
    }

    private String join(List<String> statements) {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            text.append(" ".repeat(random.nextInt(3))).append(statement);
            boolean comment = random.nextInt(4) == 0;
            text.append(comment ? " " + pick(COMMENTS) + "\n" : random.nextBoolean() ? "\n" : " ; ");
            for (int i = random.nextInt(6) - 3; i > 0; i--) {
                text.append(random.nextBoolean() ? "\n" : pick(COMMENTS) + "\r\n");
            }
        }
        return text.toString();
    }

    String statement(Entry<?> entry) {
        List<String> words = new ArrayList<>();
        words.add(entry.name());
        List<String> options = new ArrayList<>();
        values(entry, words, options);
        words.addAll(options);
        options(entry, words);
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.length() == 0 ? "" : " ".repeat(1 + random.nextInt(2)))
                    .append(word);
        }
        return text.toString();
    }

    private void values(Entry<?> entry, List<String> words, List<String> options) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() != Parameter.Place.VALUE || (!parameter.required() && random.nextBoolean())) {
                continue;
            }
            if (parameter.type() instanceof ValueType.Choice choice) {
                Entry<?> chosen = anyOf(choice.kind());
                words.add(chosen.name());
                values(chosen, words, options);
                options(chosen, options);
            } else {
                words.add(value(parameter.type()));
            }
        }
    }

    private void options(Entry<?> entry, List<String> words) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() != Parameter.Place.OPTION || skipped(entry, parameter)) {
                continue;
            }
            if (parameter.type() instanceof ValueType.Choices choices) {
                boolean needed = entry.parameters().size() == 1;
                for (Entry<?> one : catalog.entries(choices.kind())) {
                    if (needed || random.nextInt(3) == 0) {
                        words.add(statement(one));
                    }
                }
            } else if (parameter.type() instanceof ValueType.Choice choice) {
                words.add(parameter.name() + " " + statement(anyOf(choice.kind())));
            } else if (parameter.type() instanceof ValueType.Flag) {
                words.add(parameter.name());
            } else {
                words.add(parameter.name() + " " + value(parameter.type()));
            }
        }
    }

    /** A statement of nothing but options needs one of them. */
    private boolean skipped(Entry<?> entry, Parameter<?> parameter) {
        boolean needed = entry.parameters().size() == 1 && parameter.type() instanceof ValueType.Choices;
        return !needed && !parameter.required() && random.nextInt(3) > 0;
    }

    private Entry<?> anyOf(Kind<?> kind) {
        var all = catalog.entries(kind);
        return all.get(random.nextInt(all.size()));
    }

    private String value(ValueType type) {
        if (type instanceof ValueType.Whole whole) {
            if (whole.word() != null && random.nextInt(3) == 0) {
                return whole.word();
            }
            long range = Math.min(whole.max() - whole.min(), random.nextInt(3) == 0 ? 1_000_000 : 9);
            long value = whole.min() + (long) (random.nextDouble() * (range + 1));
            return value % 100 == 0 && value > 0 ? value / 100 + "e2" : Long.toString(value);
        }
        if (type instanceof ValueType.Real real) {
            double low = Math.max(real.min(), -1000);
            double high = Math.min(real.max(), 1000);
            double value = low + (high - low) * random.nextDouble();
            double round = Math.floor(value * 8) / 8;
            return Decimal.print(real.allows(round) ? round : value);
        }
        if (type instanceof ValueType.Share share) {
            double value = share.max() * random.nextInt(100) / 100;
            return random.nextBoolean() ? Decimal.print(value) : random.nextInt(100) * share.max() + "%";
        }
        if (type instanceof ValueType.Size size) {
            int sides = size.minDimensions() + random.nextInt(size.maxDimensions() - size.minDimensions() + 1);
            String text = Integer.toString(1 + random.nextInt(9));
            for (int i = 1; i < sides; i++) {
                text += "x" + (1 + random.nextInt(9));
            }
            return text;
        }
        if (type instanceof ValueType.Name) {
            return pick(new String[] {"lr", "batch", "units", "layer-1", "noise", "a-b"});
        }
        if (type instanceof ValueType.Keywords) {
            return pick(new String[] {"data", "data seed", "layers lr test", "nothing"});
        }
        if (type instanceof ValueType.Word word) {
            return word.words().get(random.nextInt(word.words().size()));
        }
        if (type instanceof ValueType.Text text) {
            String string = pick(STRINGS);
            return string.equals("\"\"") && !text.emptyAllowed() ? "\"t\"" : string;
        }
        if (type instanceof ValueType.FormulaText formula && formula.subject() != Formula.Subject.POINTS) {
            return Strings.quote(formula.subject().example());
        }
        if (type instanceof ValueType.FormulaText) {
            return random.nextBoolean() ? "\"y = x^3 - x\"" : "\"z = sin(x) * y\"";
        }
        if (type instanceof ValueType.Numbers) {
            return list("-1", "0.5", "3", "1e-7", "2.50");
        }
        if (type instanceof ValueType.Names names) {
            return !names.listed() && random.nextBoolean() ? pick(NAMES) : list(NAMES);
        }
        if (type instanceof ValueType.Terms) {
            StringBuilder terms = new StringBuilder(pick(TERMS));
            for (int i = random.nextInt(4); i > 0; i--) {
                terms.append(' ').append(pick(TERMS));
            }
            return terms.toString();
        }
        throw new IllegalArgumentException(type.toString());
    }

    private String list(String... items) {
        StringBuilder list = new StringBuilder("[");
        for (int i = random.nextInt(2) * 6 + 6; i > 0; i--) {
            list.append(pick(items))
                    .append(i == 1 ? "" : random.nextInt(5) == 0 ? " # row\n" : random.nextInt(5) == 0 ? "\n" : " ");
        }
        return list.append(random.nextInt(4) == 0 ? "\n]" : "]").toString();
    }

    private String pick(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
