package org.neurone.web.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.assist.Documentation;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.words.Wording;

/**
 * The language on one page: ten steps, recipes, then everything that has a name, what goes together, and every problem. What is in the
 * catalogue stands here by itself.
 */
public final class LanguagePage {
    private final Tongue tongue;
    private final Path prose;
    private final Language language = Language.standard();
    private final Vocabulary vocabulary = new Vocabulary(language.catalog());
    private final Defaults defaults = new Defaults(vocabulary);
    private final ExampleTexts examples;
    private final List<Section> sections = new ArrayList<>();

    private LanguagePage(Path prose, Tongue tongue) throws IOException {
        this.tongue = tongue;
        this.prose = prose;
        this.examples = new ExampleTexts(language, ExampleTables.of(prose), more(prose));
    }

    /**
     * The page's sections in their order.
     *
     * @param prose the folder with the pages of prose, the examples and the problems
     */
    public static List<Section> sections(Path prose, Tongue tongue) throws IOException {
        LanguagePage page = new LanguagePage(prose, tongue);
        page.prose("steps");
        page.prose("recipes");
        page.statements();
        page.names();
        page.prose("formulas");
        page.together();
        page.problems();
        return page.sections;
    }

    /** The whole texts of a folder, for what the catalogue has no example of. */
    public static List<String> more(Path prose) throws IOException {
        return List.of(Files.readString(prose.resolve("examples.txt")).strip().split("\n\n", -1));
    }

    private String say(Wording wording) {
        return tongue == Tongue.FRENCH ? wording.french() : wording.english();
    }

    private String say(PageWords words) {
        return words.of(tongue);
    }

    /** A page of prose: its first heading is a chapter, each of the second level an entry. */
    private void prose(String name) throws IOException {
        String file = Files.readString(prose.resolve(name + (tongue == Tongue.FRENCH ? ".fr.md" : ".en.md")));
        int number = 0;
        for (String part : ("\n" + file).split("\n(?=##? )", -1)) {
            if (!part.isBlank()) {
                String text = part.strip();
                int line = text.indexOf('\n');
                String heading = line < 0 ? text : text.substring(0, line);
                String rest = line < 0 ? "" : text.substring(line + 1);
                boolean chapter = heading.startsWith("# ");
                // A number and a full stop would begin a list.
                String title = heading.substring(heading.indexOf(' ') + 1).replaceFirst("^(\\d+)\\.", "$1\\\\.");
                sections.add(new Section(chapter ? name : name + "-" + ++number, chapter ? 2 : 3, title, rest));
            }
        }
    }

    private void chapter(String id, PageWords title, String text) {
        sections.add(new Section(id, 2, say(title), text));
    }

    private void statements() throws IOException {
        String alone = Files.readString(prose.resolve("alone.nn"));
        chapter("statements", PageWords.STATEMENTS, say(PageWords.STATEMENTS_ABOUT));
        sections.add(new Section("alone", 3, say(PageWords.ALONE), say(PageWords.ALONE_ABOUT) + "\n\n" + block(alone)));
        for (String keyword : vocabulary.keywords()) {
            Entry<?> statement = vocabulary.statement(keyword);
            StringBuilder text = new StringBuilder(say(statement.sentence())).append("\n\n");
            text.append("    ").append(Documentation.usage(statement)).append("\n\n");
            text.append(block(examples.of(statement)));
            SpelledOut spelled = SpelledOut.of(vocabulary, statement);
            if (spelled != null && !spelled.brief().equals(spelled.whole())) {
                text.append("\n`").append(spelled.brief()).append("` ").append(say(PageWords.STANDS_FOR));
                text.append(" `").append(spelled.whole()).append("`.\n");
            }
            settings(text, List.of(statement));
            sections.add(
                    new Section(Documentation.address(vocabulary, statement), 3, "`" + keyword + "`", text.toString()));
        }
    }

    private void names() {
        for (Kind<?> kind : vocabulary.catalog().kinds()) {
            if (kind.equals(Kind.LAYER)) {
                continue;
            }
            String noun = say(kind.noun());
            String title = noun.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + noun.substring(1);
            sections.add(new Section("names-" + kind.id(), 2, title, ""));
            for (Entry<?> entry : vocabulary.catalog().entries(kind)) {
                StringBuilder text = new StringBuilder(say(entry.sentence())).append("\n\n");
                if (!entry.parameters().isEmpty()) {
                    text.append("    ").append(Documentation.usage(entry)).append("\n\n");
                }
                text.append(block(examples.of(entry)));
                settings(text, List.of(entry));
                sections.add(new Section(
                        Documentation.address(vocabulary, entry), 3, "`" + entry.name() + "`", text.toString()));
            }
        }
    }

    private void settings(StringBuilder text, List<Entry<?>> entries) {
        for (Entry<?> entry : entries) {
            if (entry.parameters().isEmpty()) {
                continue;
            }
            text.append("\n| ").append(say(PageWords.SETTING)).append(" | ").append(say(PageWords.MEANING));
            text.append(" | ").append(say(PageWords.EXAMPLE)).append(" |\n| --- | --- | --- |\n");
            for (Parameter<?> parameter : entry.parameters()) {
                boolean kind = parameter.type() instanceof ValueType.Choices;
                boolean option = parameter.place() == Parameter.Place.OPTION && !kind;
                String name = parameter.type() instanceof ValueType.Choices choices
                        ? say(choices.kind().noun())
                        : parameter.name();
                text.append("| ").append(option ? "`" + name + "`" : name).append(" | ");
                text.append(cell(say(Documentation.describe(parameter, defaults))))
                        .append(" | ");
                text.append(example(examples.of(entry, parameter))).append(" |\n");
            }
        }
    }

    /** In a table: the text on one line; one with a trained network in it is too long for that. */
    private static String example(String text) {
        boolean fits = text != null && text.length() < 160;
        return fits ? "`" + cell(text.strip().replace("\n", "; ")) + "`" : "";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String block(String text) {
        return text == null ? "" : "```neurone\n" + text.strip() + "\n```\n";
    }

    private void together() {
        chapter("together", PageWords.TOGETHER, say(PageWords.TOGETHER_ABOUT));
        sections.add(new Section("added-output", 3, say(PageWords.ADDED), Together.added(language, tongue)));
        sections.add(new Section(
                "losses-and-outputs",
                3,
                say(PageWords.LOSSES),
                say(PageWords.LOSSES_ABOUT) + "\n\n" + Together.losses(language, tongue)));
    }

    private void problems() throws IOException {
        chapter("problems", PageWords.PROBLEMS, say(PageWords.PROBLEMS_ABOUT));
        for (ProblemPairs.Pair pair : ProblemPairs.read(Files.readString(prose.resolve("problems.txt")))) {
            StringBuilder text = new StringBuilder();
            for (Problem problem : examples.read(pair.wrong()).problems()) {
                if (problem.code().equals(pair.code()) && text.length() == 0) {
                    text.append(escaped(say(problem.sentence()))).append("\n\n");
                }
            }
            text.append("```text\n").append(pair.wrong().stripTrailing()).append("\n```\n\n");
            text.append(say(PageWords.RIGHT)).append("\n\n").append(block(pair.right()));
            sections.add(new Section("problem-" + pair.code(), 3, "`" + pair.code() + "`", text.toString()));
        }
    }

    /** A sentence as CommonMark that says the same. */
    private static String escaped(String sentence) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            text.append("\\`*_{}[]<>#$|~".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return text.toString();
    }
}
