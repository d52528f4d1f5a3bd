package org.neurone.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.Report;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.term.Term;

/** The reference that people learn from: nothing is left out, and every text on it does what the page says. */
class LanguagePageTest {
    private static final Path PROSE = Path.of("src/main/course/language");
    private static final Path PROBLEM_FILES = Path.of("../dsl/src/test/resources/problems");
    private static final Pattern RUNS = Pattern.compile("```neurone\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("\\| `([^`|]*)` \\|\\n");

    private final Language language = Language.standard();

    private ExampleTexts examples() throws IOException {
        return new ExampleTexts(language, ExampleTables.of(PROSE), LanguagePage.more(PROSE));
    }

    @Test
    void everyNameAndEverySettingHasATextThatShowsIt() throws IOException {
        assertEquals(List.of(), examples().missing());
    }

    @Test
    void everyTextOfThePageRuns() throws IOException {
        for (Tongue tongue : Tongue.values()) {
            List<String> texts = texts(tongue);
            assertTrue(texts.size() > 300, texts.size() + " texts");
            for (String text : texts) {
                Reading reading = examples().read(text);
                assertTrue(reading.sound(), () -> Report.print(reading.problems(), text, Tongue.ENGLISH));
            }
        }
    }

    private List<String> texts(Tongue tongue) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Section section : LanguagePage.sections(PROSE, tongue)) {
            Matcher block = RUNS.matcher(section.text());
            while (block.find()) {
                texts.add(block.group(1));
            }
            Matcher cell = CELL.matcher(section.text());
            while (cell.find()) {
                // Those tables say what goes together, not what to run.
                if (!section.id().equals("added-output") && !section.id().equals("losses-and-outputs")) {
                    texts.add(cell.group(1).replace("; ", "\n"));
                }
            }
        }
        return texts;
    }

    @Test
    void bothLanguagesShowTheSameTextsAtTheSameAddresses() throws IOException {
        List<Section> english = LanguagePage.sections(PROSE, Tongue.ENGLISH);
        List<Section> french = LanguagePage.sections(PROSE, Tongue.FRENCH);
        List<String> ids = english.stream().map(Section::id).toList();
        assertEquals(ids, french.stream().map(Section::id).toList());
        assertEquals(ids.size(), new TreeSet<>(ids).size(), "an address stands for one section");
        Pattern quoted = Pattern.compile("\"[^\"]*\"");
        for (int i = 0; i < ids.size(); i++) {
            assertEquals(
                    quoted.matcher(blocks(english.get(i))).replaceAll("text"),
                    quoted.matcher(blocks(french.get(i))).replaceAll("text"));
        }
    }

    private static String blocks(Section section) {
        StringBuilder blocks = new StringBuilder();
        Matcher block = RUNS.matcher(section.text());
        while (block.find()) {
            blocks.append(block.group(1)).append('\n');
        }
        return blocks.toString();
    }

    @Test
    void everyKindOfProblemIsShownByATextThatHasItAndOneThatHasNot() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (ProblemPairs.Pair pair : ProblemPairs.read(Files.readString(PROSE.resolve("problems.txt")))) {
            shown.add(pair.code());
            assertTrue(codes(pair.wrong()).contains(pair.code()), pair.toString());
            assertTrue(!codes(pair.right()).contains(pair.code()), pair.toString());
            assertTrue(examples().read(pair.right()).sound(), pair.toString());
        }
        Set<String> wanted = new TreeSet<>();
        for (ProblemKind kind : ProblemKind.all()) {
            wanted.add(kind.code());
        }
        // Only a plug-in's settings clash, and only a text of thousands of statements is not read to its end.
        wanted.removeAll(List.of("settings-clash", "reading-stopped"));
        try (Stream<Path> files = Files.list(PROBLEM_FILES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".nn")).toList()) {
                wanted.addAll(codes(Files.readString(file)));
            }
        }
        wanted.removeAll(shown);
        assertEquals(
                Set.of(),
                wanted,
                "add a wrong and a right text of each to web/src/main/course/language/problems.txt, as “== code”, text, “->”, text");
    }

    private Set<String> codes(String text) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Problem problem : examples().read(text).problems()) {
            codes.add(problem.code());
        }
        return codes;
    }

    @Test
    void aStatementSpelledOutSaysWhatItSaysAlone() throws IOException {
        Vocabulary vocabulary = new Vocabulary(language.catalog());
        int differ = 0;
        for (String keyword : vocabulary.keywords()) {
            SpelledOut spelled = SpelledOut.of(vocabulary, vocabulary.statement(keyword));
            String frame = spelled == null ? null : examples().whole(spelled.brief());
            if (frame != null) {
                String whole = frame.replace(spelled.brief(), spelled.whole());
                assertEquals(
                        examples().read(frame).experiment(),
                        examples().read(whole).experiment(),
                        whole);
                differ += spelled.brief().equals(spelled.whole()) ? 0 : 1;
            }
        }
        assertTrue(differ >= 4, differ + " statements have defaults");
    }

    @Test
    void oneLayerAloneTrainsAsTheTextThatSaysEverything() throws IOException {
        assertEquals(trained("layer 3"), trained(Files.readString(PROSE.resolve("alone.nn"))));
    }

    private String trained(String text) {
        Reading reading = language.read(text);
        assertNotNull(reading.experiment(), () -> Report.print(reading.problems(), text, Tongue.ENGLISH));
        Trainer trainer = Trainer.of(reading.experiment());
        for (int i = 0; i < 3; i++) {
            trainer.stepEpoch();
        }
        return trainer.hash();
    }

    @Test
    void everyFunctionOfAFormulaIsNamed() throws IOException {
        for (String file : List.of("formulas.en.md", "formulas.fr.md")) {
            String page = Files.readString(PROSE.resolve(file));
            for (Term.Function function : Term.Function.values()) {
                assertTrue(page.contains("`" + function.word() + "`"), function + " is not in " + file);
            }
        }
    }

    @Test
    void frenchHasItsSpaces() throws IOException {
        for (Section section : LanguagePage.sections(PROSE, Tongue.FRENCH)) {
            String words = section.text().replaceAll("(?s)```.*?```|`[^`]*`|(?m)^ {4}.*$", "");
            // A problem's sentence may speak of a semicolon by itself.
            boolean problem = section.id().startsWith("problem-");
            assertTrue(problem || !words.matches("(?s).*\\p{L} [:;!?].*"), words);
        }
    }
}
