package org.neurone.web.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.assist.Documentation;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;

/**
 * The language for whoever reads no page, language models above all: {@code llms.txt} says all of it in short, in the form of
 * <a href="https://llmstxt.org">llmstxt.org</a>, {@code llms-full.txt} is the page of the reference as Markdown. Both follow from the
 * catalogue.
 */
public final class PlainReference {
    private static final String HEAD = """
            # Neurone

            > Neurone trains small neural networks. One short text says which data, which network and how it learns; the same text gives the same numbers
            > on every machine. This file is the language in short.

            A text is a list of statements, each closed by a line end or `;`. A statement is a keyword, its values in their order, then options by name: `layer
            8 tanh init he`. What stands in square brackets below may be left out; everything left out has a value. `#` begins a comment, texts stand in double
            quotes, lists in brackets: `[1 2 3]`. Keywords, names and options are in small letters. There are no variables, no loops and no indentation.
            `neurone check FILE.nn`, or the tool `check` of `neurone mcp`, says what is wrong with a text and how to mend it.
            """;

    private static final String MORE = """

            ## More

            - [The whole reference](llms-full.txt): every setting with what it takes, recipes, formulas, what goes together, every problem with a wrong and a right text
            - [The same as a page](learn/language/): its texts run where they stand
            - [The course](learn/): backpropagation in pages that compute
            - [What can be made with it](make/): Java, JavaScript, pages, links
            """;

    private final Language language = Language.standard();
    private final Vocabulary vocabulary = new Vocabulary(language.catalog());
    private final StringBuilder text = new StringBuilder();

    private PlainReference() {}

    /**
     * Writes both files.
     *
     * @param prose the folder with the pages of prose, the examples and the problems
     * @param site the folder of the built page
     */
    public static void write(Path prose, Path site) throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("llms.txt"), brief(prose));
        Files.writeString(site.resolve("llms-full.txt"), whole(prose));
    }

    /** All of the language in short. */
    static String brief(Path prose) throws IOException {
        PlainReference reference = new PlainReference();
        reference.text.append(HEAD).append("\n## Ten steps\n");
        for (Section section : LanguagePage.sections(prose, Tongue.ENGLISH)) {
            if (section.id().startsWith("steps-")) {
                reference.text.append('\n').append(section.text().strip()).append('\n');
            }
        }
        reference.entries();
        return reference.text.append(MORE).toString();
    }

    /** The page of the reference. */
    static String whole(Path prose) throws IOException {
        StringBuilder whole = new StringBuilder("# " + PageWords.TITLE.of(Tongue.ENGLISH) + "\n\n");
        whole.append(PageWords.ABOUT.of(Tongue.ENGLISH)).append('\n');
        for (Section section : LanguagePage.sections(prose, Tongue.ENGLISH)) {
            whole.append('\n').append("#".repeat(section.level())).append(' ');
            whole.append(section.title().replace("\\.", ".")).append("\n\n");
            whole.append(section.text().strip()).append('\n');
        }
        return whole.toString();
    }

    private void entries() {
        text.append("\n## Statements\n\n");
        for (String keyword : vocabulary.keywords()) {
            entry(vocabulary.statement(keyword));
        }
        for (Kind<?> kind : language.catalog().kinds()) {
            List<? extends Entry<?>> entries = language.catalog().entries(kind);
            if (!kind.equals(Kind.LAYER) && !entries.isEmpty()) {
                text.append("\n## Names: ").append(kind.noun().english()).append("\n\n");
                entries.forEach(this::entry);
            }
        }
    }

    private void entry(Entry<?> entry) {
        text.append("- `").append(Documentation.usage(entry)).append("`: ");
        text.append(entry.sentence().english());
        if (entry.example() != null) {
            text.append(" `").append(entry.example()).append('`');
        }
        text.append('\n');
    }
}
