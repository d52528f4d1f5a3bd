package org.neurone.web.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.web.browser.TextLink;

/** The course that the page shows: every number is the engine's, every task can be solved, both languages say the same. */
class CourseTest {
    private static final Path COURSE = Path.of("src/main/course");

    static List<Path> lessons() throws IOException {
        try (Stream<Path> files = Files.walk(COURSE)) {
            return files.filter(file -> file.toString().matches(".*/(en|fr)/[^/]*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theEngineFindsNothingWrongWith(Path file) throws IOException {
        Lesson lesson = read(file);
        List<String> faults = new ArrayList<>();
        for (LessonFault fault : LessonChecker.check(lesson, Tables.none())) {
            faults.add(fault.print(file.toString(), Tongue.ENGLISH));
        }
        assertEquals(List.of(), faults);
        assertTrue(lesson.summary() != null, "the list of pages has nothing to say of " + file);
        assertTrue(!lesson.tasks().isEmpty(), "nothing to do in " + file);
    }

    /** The lesson that the page for lessons of one's own begins with. */
    @Test
    void theLessonToStartFromIsSoundInBothLanguages() throws IOException {
        Lesson english = LessonReader.read("own", Files.readString(COURSE.resolve("own.en.md")), Tongue.ENGLISH);
        Lesson french = LessonReader.read("own", Files.readString(COURSE.resolve("own.fr.md")), Tongue.FRENCH);
        assertEquals(List.of(), LessonChecker.check(english, Tables.none()));
        assertEquals(List.of(), LessonChecker.check(french, Tables.none()));
        assertEquals(List.of(), LessonPair.compare(english, french));
    }

    @Test
    void theTenQuestionsHaveAnswersThatTheEngineGivesInBothLanguages() throws IOException {
        Lesson english = LessonReader.read("exam", Files.readString(COURSE.resolve("exam.en.md")), Tongue.ENGLISH);
        Lesson french = LessonReader.read("exam", Files.readString(COURSE.resolve("exam.fr.md")), Tongue.FRENCH);
        assertEquals(List.of(), LessonChecker.check(english, Tables.none()));
        assertEquals(List.of(), LessonChecker.check(french, Tables.none()));
        assertEquals(List.of(), LessonPair.compare(english, french));
        assertEquals(10, english.tasks().size());
        for (Lesson.Task task : english.tasks()) {
            boolean told = task.because() != null || task.options().stream().allMatch(option -> option.says() != null);
            assertTrue(told, task.name() + " is answered without a reason");
        }
    }

    @Test
    void bothLanguagesHaveTheSamePages() throws IOException {
        for (Path english : lessons()) {
            if (english.startsWith(COURSE.resolve("en"))) {
                Path french = COURSE.resolve("fr").resolve(english.getFileName());
                assertEquals(List.of(), LessonPair.compare(read(english), read(french)), french.toString());
            }
        }
        assertEquals(names("en"), names("fr"));
    }

    @Test
    void lessonsMayShowWhatThePlaygroundCan() throws IOException {
        String layout = Files.readString(Path.of("src/main/ts/element/layout.ts"));
        Matcher parts = Pattern.compile("PARTS = \\[([^\\]]*)\\]").matcher(layout);
        assertTrue(parts.find());
        List<String> names = List.of(parts.group(1).replace("'", "").split(", "));
        assertEquals(names, Instruments.NAMES, "PARTS of layout.ts are named in Instruments too");
        assertTrue(
                Files.readString(Path.of("src/main/npm/neurone.d.ts"))
                        .contains("type Part = '" + String.join("' | '", names) + "';"),
                "PARTS of layout.ts are the words of Part in neurone.d.ts too");
        assertTrue(
                Files.readString(Path.of("README.md")).contains("of `" + String.join(" ", names) + "`;"),
                "PARTS of layout.ts are named at the attribute show in README.md too");
    }

    /** Both languages link the same: {@link #bothLanguagesHaveTheSamePages}. */
    @Test
    void everyChallengeIsLinkedInItsOrderOnTheLastPageAndOnAPageBeforeWhereItFits() throws IOException {
        for (String language : List.of("en", "fr")) {
            List<Path> pages = lessons().stream()
                    .filter(file -> file.startsWith(COURSE.resolve(language)))
                    .toList();
            assertEquals(challenges(), linked(pages.get(pages.size() - 1)));
            List<String> before = new ArrayList<>();
            for (Path page : pages.subList(0, pages.size() - 1)) {
                before.addAll(linked(page));
            }
            assertEquals(
                    List.of("01-party", "02-xor", "03-circle", "04-rate", "05-moons", "08-by-heart", "10-digits"),
                    before.stream().sorted().toList());
        }
    }

    @Test
    void aLinkOpensTheChallengeOfThePagesLanguageInThePlayground() throws IOException {
        for (String language : List.of("en", "fr")) {
            Lesson last = read(COURSE.resolve(language).resolve("17-the-challenge.md"));
            String html = LessonHtml.of(last);
            String root = language.equals("fr") ? "../../../" : "../../";
            for (String name : challenges()) {
                String text = challenge(name + "." + language + ".nn");
                String address = root + TextLink.of(text.strip());
                assertTrue(html.contains(" href=\"" + address + "\""), name + " in " + language);
            }
        }
    }

    private static List<String> linked(Path page) throws IOException {
        return read(page).challenges().stream()
                .map(Lesson.LinkedChallenge::name)
                .toList();
    }

    private static List<String> challenges() throws IOException {
        return challenge("index.txt").lines().toList();
    }

    private static String challenge(String file) throws IOException {
        try (InputStream in = Language.class.getResourceAsStream("challenges/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> names(String language) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : lessons()) {
            if (file.startsWith(COURSE.resolve(language))) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    private static Lesson read(Path file) throws IOException {
        String name = file.getFileName().toString();
        Tongue tongue = file.startsWith(COURSE.resolve("fr")) ? Tongue.FRENCH : Tongue.ENGLISH;
        return LessonReader.read(name.substring(0, name.length() - 3), Files.readString(file), tongue);
    }
}
