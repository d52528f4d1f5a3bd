package org.neurone.web.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.neurone.dsl.text.Tongue;
import org.neurone.web.reference.PageWords;
import org.neurone.web.reference.PlainReference;

/**
 * Writes the course as files that need no server: {@code learn/} the list of pages, {@code learn/3/} a page, both under
 * {@code learn/fr/} in French; {@code learn/language/}, the reference, with {@code llms.txt} for language models; and {@code make/}, what one can build with Neurone.
 */
public final class CoursePages {
    private final Tongue tongue;
    private final List<Lesson> lessons;
    private final Path to;

    private CoursePages(Tongue tongue, List<Lesson> lessons, Path to) {
        this.tongue = tongue;
        this.lessons = lessons;
        this.to = to;
    }

    /**
     * Writes both languages.
     *
     * @param arguments the folder with {@code en} and {@code fr}, and the folder of the built page
     */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path learn = Path.of(arguments[1]).resolve("learn");
        write(from.resolve("en"), learn, Tongue.ENGLISH);
        write(from.resolve("fr"), learn.resolve("fr"), Tongue.FRENCH);
        LanguageHtml.write(from.resolve("language"), learn);
        PlainReference.write(from.resolve("language"), Path.of(arguments[1]));
        Path make = Path.of(arguments[1]).resolve("make");
        new CoursePages(Tongue.ENGLISH, List.of(), make).words(from.resolve("make.en.md"));
        new CoursePages(Tongue.FRENCH, List.of(), make.resolve("fr")).words(from.resolve("make.fr.md"));
        addresses(Path.of(arguments[1]));
    }

    /** Writes {@code addresses.txt}, for a sitemap: a line a page that is to be read, below the site's own address. */
    private static void addresses(Path site) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : List.of("learn", "make")) {
            try (Stream<Path> files = Files.walk(site.resolve(part))) {
                files.filter(file -> file.endsWith("index.html"))
                        .map(file ->
                                site.relativize(file.getParent()).toString().replace('\\', '/') + "/")
                        .sorted()
                        .forEach(lines::add);
            }
        }
        Files.write(site.resolve("learn").resolve("addresses.txt"), lines);
    }

    private static void write(Path from, Path to, Tongue tongue) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(one -> one.toString().endsWith(".md")).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            lessons.add(LessonReader.read(name.substring(0, name.length() - 3), Files.readString(file), tongue));
        }
        CoursePages pages = new CoursePages(tongue, lessons, to);
        pages.file(to, pages.list());
        pages.file(
                to.resolve("edit"),
                pages.edit(Files.readString(from.resolveSibling("own." + from.getFileName() + ".md"))));
        Path exam = from.resolveSibling("exam." + from.getFileName() + ".md");
        String questions = Files.readString(exam);
        pages.file(to.resolve("exam"), pages.exam(LessonReader.read("exam", questions, tongue), ""));
        for (String word : LessonVariants.TRIED) {
            String other = LessonVariants.text(questions, tongue, word);
            pages.file(
                    to.resolve("exam").resolve(word), pages.exam(LessonReader.read("exam", other, tongue), word + "/"));
        }
        Files.copy(exam, to.resolve("exam").resolve("lesson.md"), StandardCopyOption.REPLACE_EXISTING);
        for (int i = 0; i < lessons.size(); i++) {
            Path folder = to.resolve(String.valueOf(i + 1));
            pages.file(folder, pages.lesson(i));
            // For teachers, who change it or take it along.
            Files.copy(files.get(i), folder.resolve("lesson.md"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A page of nothing but words. */
    private void words(Path file) throws IOException {
        Node text = Markdown.parse(Files.readString(file));
        String title = Markdown.words(text.getFirstChild());
        String main =
                new Markup().open("main").raw(ProseHtml.of(text)).close("main").toString();
        file(to, new SitePage(tongue, "make", "", french() ? 2 : 1).html(title, "contents", null, main));
    }

    private void file(Path folder, String html) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), html);
    }

    private boolean french() {
        return tongue == Tongue.FRENCH;
    }

    private String list() {
        Markup html = new Markup();
        html.open("main").line("h1", CourseWords.COURSE.of(tongue)).line("p", CourseWords.ABOUT.of(tongue));
        html.open("p", "class", "go-on", "hidden", "")
                .line("a", CourseWords.GO_ON.of(tongue), "class", "strong", "href", "1/");
        html.close("p").open("ol", "class", "pages");
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            List<String> names = new ArrayList<>();
            lesson.tasks().forEach(task -> names.add(task.name()));
            html.open("li", "data-page", String.valueOf(i + 1), "data-tasks", String.join(" ", names));
            html.line("a", lesson.title(), "href", (i + 1) + "/").line("span", "", "class", "done");
            html.raw(ProseHtml.of(lesson.summary())).close("li");
        }
        html.close("ol").open("p", "class", "to-reference");
        html.line("a", PageWords.TITLE.of(tongue), "href", "language/").text(" " + CourseWords.REFERENCE.of(tongue));
        html.open("br").line("a", CourseWords.EXAM.of(tongue), "href", "exam/");
        html.open("br").line("a", CourseWords.EDIT.of(tongue), "href", "edit/");
        html.close("p").open("details", "class", "progress").line("summary", CourseWords.PROGRESS.of(tongue));
        html.line("p", CourseWords.PROGRESS_NOTE.of(tongue));
        html.open("textarea", "rows", "3", "spellcheck", "false", "aria-label", CourseWords.PROGRESS.of(tongue));
        html.close("textarea").open("p");
        html.line("button", CourseWords.TAKE.of(tongue), "type", "button", "data-act", "take");
        html.line("button", CourseWords.FORGET.of(tongue), "type", "button", "data-act", "forget");
        html.close("p").close("details").close("main");
        return new SitePage(tongue, "learn", "", french() ? 2 : 1)
                .html(CourseWords.COURSE.of(tongue), "contents", null, html.toString());
    }

    /** Where lessons of others are read and written: the server reads them, and its answer takes the article's place. */
    private String edit(String sample) {
        Markup html = new Markup();
        html.open("main", "data-reader", "../".repeat(french() ? 3 : 2) + "api/lessons");
        html.open("section", "class", "edit").line("h1", CourseWords.EDIT.of(tongue));
        html.line("p", CourseWords.EDIT_ABOUT.of(tongue));
        html.open("noscript").line("p", CourseWords.SCRIPT.of(tongue)).close("noscript");
        html.open("textarea", "rows", "22", "spellcheck", "false", "aria-label", CourseWords.EDIT_TEXT.of(tongue));
        html.text(sample).close("textarea").open("p", "class", "doing");
        html.line("button", CourseWords.EDIT_SHOW.of(tongue), "type", "button", "class", "strong", "data-act", "show");
        html.line("button", CourseWords.EDIT_SHARE.of(tongue), "type", "button", "data-act", "share");
        html.line("button", CourseWords.EDIT_FILE.of(tongue), "type", "button", "data-act", "file");
        html.line("button", CourseWords.EDIT_SAVE.of(tongue), "type", "button", "data-act", "save");
        html.line("button", CourseWords.EDIT_LINK.of(tongue), "type", "button", "data-act", "link");
        html.close("p").line("p", "", "class", "outcome", "role", "status");
        html.close("section").open("div", "class", "seen");
        html.line("p", "", "class", "told", "role", "status");
        html.open("ol", "class", "faults", "aria-label", CourseWords.EDIT_FAULTS.of(tongue))
                .close("ol");
        html.open("article", "hidden", "").close("article").close("div").close("main");
        return new SitePage(tongue, "learn", "edit/", french() ? 3 : 2)
                .html(CourseWords.EDIT.of(tongue), "lesson own", null, html.toString());
    }

    private String lesson(int index) {
        Lesson lesson = lessons.get(index);
        Markup html = new Markup();
        html.open("main").open("article");
        html.line("p", (index + 1) + " / " + lessons.size(), "class", "count");
        html.line("h1", lesson.title());
        html.open("noscript").line("p", CourseWords.SCRIPT.of(tongue)).close("noscript");
        html.raw(LessonHtml.of(lesson));
        html.open("nav", "class", "turn", "aria-label", CourseWords.PAGES.of(tongue));
        turn(html, index - 1, "prev", CourseWords.PREVIOUS);
        turn(html, index + 1, "next", CourseWords.NEXT);
        html.close("nav");
        teachers(html, String.valueOf(index + 1));
        html.close("article").close("main");
        String number = String.valueOf(index + 1);
        return new SitePage(tongue, "learn", number + "/", french() ? 3 : 2)
                .html(lesson.title(), "lesson", number, html.toString());
    }

    /** Questions behind the course; what is done of them is no progress. */
    private String exam(Lesson lesson, String variant) {
        Markup html = new Markup();
        html.open("main", "data-alone", lesson.name()).open("article").line("h1", lesson.title());
        html.open("noscript").line("p", CourseWords.SCRIPT.of(tongue)).close("noscript");
        html.raw(LessonHtml.of(lesson));
        if (variant.isEmpty()) {
            html.open("p", "class", "others").text(CourseWords.EXAM_OTHERS.of(tongue));
            for (String word : LessonVariants.TRIED) {
                html.line("a", word.toUpperCase(Locale.ROOT), "href", word + "/")
                        .text(" ");
            }
            html.close("p");
            teachers(html, lesson.name());
        }
        html.close("article").close("main");
        int depth = (french() ? 3 : 2) + (variant.isEmpty() ? 0 : 1);
        return new SitePage(tongue, "learn", "exam/" + variant, depth)
                .html(lesson.title(), "lesson", null, html.toString());
    }

    /** A link to this page with more or less help, and what can be made of it. */
    private void teachers(Markup html, String page) {
        html.open("details", "class", "teachers").line("summary", CourseWords.TEACHERS.of(tongue));
        html.open("label").text(CourseWords.TEACHERS_LINK.of(tongue) + " ").open("select");
        html.line("option", CourseWords.HELP_ALL.of(tongue), "value", "");
        html.line("option", CourseWords.HELP_HINTS.of(tongue), "value", "no-solutions");
        html.line("option", CourseWords.HELP_NONE.of(tongue), "value", "no-hints");
        html.line("option", CourseWords.HELP_OPEN.of(tongue), "value", "answers");
        html.close("select").close("label");
        html.open("label").text(CourseWords.TEACHERS_ADDRESS.of(tongue) + " ");
        html.open("input", "type", "text", "readonly", "").close("label").open("p");
        html.line("a", CourseWords.EDIT_THIS.of(tongue), "href", "../edit/?lesson=../" + page + "/lesson.md");
        html.text(" · ").line("a", CourseWords.TEACHERS_TEXT.of(tongue), "href", "lesson.md");
        html.text(" · " + CourseWords.TEACHERS_MORE.of(tongue)).close("p").close("details");
    }

    private void turn(Markup html, int index, String rel, CourseWords word) {
        if (index >= 0 && index < lessons.size()) {
            html.open("a", "rel", rel, "href", "../" + (index + 1) + "/");
            html.line("span", word.of(tongue)).text(lessons.get(index).title()).close("a");
        }
    }
}
