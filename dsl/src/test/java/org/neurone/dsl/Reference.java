package org.neurone.dsl;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.assist.Documentation;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Writes the parts of the published reference and of the editors' grammar that follow from a catalogue. */
final class Reference {
    private final Catalog catalog;
    private final Vocabulary vocabulary;
    private final Defaults defaults;

    Reference(Catalog catalog) {
        this.catalog = catalog;
        this.vocabulary = new Vocabulary(catalog);
        this.defaults = new Defaults(vocabulary);
    }

    /** Every statement, then every kind's names, as Markdown tables. */
    String tables() {
        StringBuilder tables = new StringBuilder("### Statements\n");
        for (String keyword : vocabulary.keywords()) {
            entry(tables, vocabulary.statement(keyword), "####");
        }
        for (Kind<?> kind : catalog.kinds()) {
            if (kind.equals(Kind.LAYER)) {
                continue;
            }
            tables.append("\n### ").append(capital(kind.noun().english())).append("\n\n");
            tables.append("| name | meaning | settings | example |\n| --- | --- | --- | --- |\n");
            for (Entry<?> entry : catalog.entries(kind)) {
                tables.append("| `").append(Documentation.usage(entry)).append("` | ");
                tables.append(cell(entry.sentence().english()))
                        .append(" | ")
                        .append(settings(entry))
                        .append(" | ");
                tables.append(entry.example() == null ? "" : "`" + entry.example() + "`")
                        .append(" |\n");
            }
        }
        return tables.toString();
    }

    private void entry(StringBuilder tables, Entry<?> entry, String heading) {
        tables.append('\n')
                .append(heading)
                .append(" `")
                .append(Documentation.usage(entry))
                .append("`\n\n");
        tables.append(entry.sentence().english()).append('\n');
        if (entry.example() != null) {
            tables.append("\n    ").append(entry.example()).append('\n');
        }
        if (!entry.parameters().isEmpty()) {
            tables.append("\n| setting | meaning |\n| --- | --- |\n");
            for (Parameter<?> parameter : entry.parameters()) {
                boolean value = parameter.place() == Parameter.Place.VALUE;
                String name = parameter.type() instanceof ValueType.Choices choices
                        ? choices.kind().noun().english()
                        : parameter.name();
                tables.append("| ").append(value ? name : "`" + name + "`").append(" | ");
                tables.append(cell(Documentation.describe(parameter, defaults).english()))
                        .append(" |\n");
            }
        }
    }

    private String settings(Entry<?> entry) {
        List<String> settings = new ArrayList<>();
        for (Parameter<?> parameter : entry.parameters()) {
            settings.add(parameter.name() + ": "
                    + cell(Documentation.describe(parameter, defaults).english()));
        }
        return String.join("<br>", settings);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String capital(String noun) {
        return noun.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + noun.substring(1);
    }

    /** The TextMate grammar, for editors that know no better. */
    String textMate() {
        String keywords = Vocabulary.VERSION + "|" + String.join("|", vocabulary.keywords());
        return """
            {
              "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
              "name": "Neurone",
              "scopeName": "source.neurone",
              "fileTypes": ["nn"],
              "patterns": [
                { "name": "comment.line.number-sign.neurone", "match": "#.*$" },
                {
                  "name": "string.quoted.double.neurone",
                  "begin": "\\"",
                  "end": "\\"",
                  "patterns": [{ "name": "constant.character.escape.neurone", "match": "\\\\\\\\." }]
                },
                { "name": "keyword.control.neurone", "match": "(?:^|(?<=;))\\\\s*(KEYWORDS)(?![^\\\\s;#\\\\[\\"])" },
                { "name": "constant.numeric.size.neurone", "match": "WORD[0-9]+(?:x[0-9]+)+END" },
                {
                  "name": "constant.numeric.neurone",
                  "match": "WORD-?[0-9]+(?:\\\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?%?END"
                },
                { "name": "variable.other.neurone", "match": "WORD[a-z][a-z0-9-]*END" },
                { "name": "meta.term.neurone", "match": "WORD[a-z^*()][a-z0-9^*()-]*END" },
                { "name": "punctuation.section.brackets.neurone", "match": "[\\\\[\\\\]]" },
                { "name": "punctuation.terminator.neurone", "match": ";" }
              ]
            }
            """.replace("KEYWORDS", keywords)
                .replace("WORD", "(?<![^\\\\s;\\\\[\\\\]\\\"])")
                .replace("END", "(?![^\\\\s;#\\\\[\\\\]\\\"])");
    }
}
