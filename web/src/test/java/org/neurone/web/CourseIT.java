package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Decimal;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.Quantity;
import org.neurone.web.lesson.Lesson;
import org.neurone.web.lesson.LessonReader;

/** Every task of the course, failed and then solved on its page: the browser judges as the lesson's checker does. */
class CourseIT extends ServedPage {
    private static final Path ENGLISH = Path.of("src/main/course/en");

    static List<String> lessons() throws IOException {
        try (Stream<Path> files = Files.list(ENGLISH)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTaskIsFailedAndSolved(String name, Page page) throws IOException {
        Lesson lesson = LessonReader.read(name, Files.readString(ENGLISH.resolve(name)), Tongue.ENGLISH);
        open(page, "/learn/" + (lessons().indexOf(name) + 1) + "/");
        assertThat(page.locator("h1").last()).hasText(lesson.title());
        for (Lesson.Task task : lesson.tasks()) {
            Locator section = page.locator("#" + task.name());
            assertThat(section.locator(".verdict")).hasText("Not tried yet.");
            if (!task.options().isEmpty()) {
                choose(section, "false", "not-yet");
                choose(section, "true", "right");
            } else if (task.click() != null) {
                place(section, lesson, task, false, "not-yet");
                place(section, lesson, task, true, "right");
            } else if (task.question() != null) {
                answer(section, "123456", "not-yet");
                answer(section, Decimal.print(value(lesson, task)), "right");
            } else {
                open(section, "start");
                check(section, "not-yet");
                open(section, "solution");
                check(section, "right");
                assertThat(section.locator(".findings li.held"))
                        .hasCount(task.goals().size());
            }
        }
        page.navigate(server.url() + "/learn/");
        assertThat(page.locator(".pages > li.complete")).hasCount(1);
        assertThat(page.locator(".go-on a")).isVisible();
    }

    @Test
    void frenchPagesTeachInFrenchAndKeepTheSameProgress(Page page) {
        open(page, "/learn/fr/2/");
        Locator task = page.locator("#two-friends");
        check(task, "not-yet");
        assertThat(task.locator(".verdict")).hasText("Pas encore.");
        assertThat(task.locator(".findings")).containsText("L’exactitude vaut 62,5\u00a0%");
        open(task, "solution");
        check(task, "right");
        page.navigate(server.url() + "/learn/");
        assertThat(page.locator(".pages > li").nth(1)).containsText("1 of 3 done");
    }

    @Test
    void slidersMoveTheNetworkAndItsNumbersMoveThem(Page page) {
        open(page, "/learn/2/");
        Locator bias = page.locator(".sliders input").last();
        assertThat(bias).hasValue("-0.5");
        bias.fill("-1.5");
        check(page.locator("#two-friends"), "right");
        open(page.locator("#two-friends"), "start");
        assertThat(bias).hasValue("-0.5");
    }

    /** Where a + b = 0.5 on page 3: clicked at (0.25, 0.25), then by keys from there. */
    @Test
    void aPlaceIsChosenByAClickOrByKeysAndTheRightOnesAreShownThen(Page page) {
        open(page, "/learn/3/");
        Locator task = page.locator("#where-line");
        check(task, "cannot");
        assertThat(task.locator(".verdict")).containsText("Choose a place");
        double width = task.locator("svg").boundingBox().width;
        double unit = width / 334;
        double across = 44 + 280 * (0.25 + 0.12) / 1.24;
        double up = 288 - 280 * (0.25 + 0.12) / 1.24;
        task.locator("svg").click(new Locator.ClickOptions().setPosition(across * unit, up * unit));
        assertThat(task.locator("output").first()).hasText(Pattern.compile("0\\.2[45]\\d*"));
        assertThat(task.locator(".truth")).isHidden();
        check(task, "right");
        assertThat(task.locator(".truth")).isVisible();
        assertThat(task.locator(".because")).isVisible();
        task.locator(".board input").first().focus();
        page.keyboard().press("End");
        check(task, "not-yet");
        assertThat(task.locator(".findings")).containsText("must be 0, give or take 0.15");
    }

    @Test
    void anotherExperimentIsNotJudgedAndSaysWhy(Page page) {
        open(page, "/learn/3/");
        check(page.locator("#nand"), "cannot");
        assertThat(page.locator("#nand .verdict")).containsText("other data");
        page.locator("#nand .act").click();
        check(page.locator("#nand"), "not-yet");
    }

    @Test
    void hintsComeInStepsAndATeachersLinkHidesThem(Page page) {
        open(page, "/learn/2/");
        Locator task = page.locator("#two-friends");
        Locator hints = task.locator(".hints > li:not([hidden])");
        assertThat(hints).hasCount(0);
        task.locator("[data-act=hint]").click();
        assertThat(hints).hasCount(1);
        page.navigate("about:blank");
        page.navigate(server.url() + "/learn/2/#no-hints");
        assertThat(page.locator("body")).hasClass(Pattern.compile("no-hints"));
        assertThat(task.locator("[data-act=hint]")).isHidden();
        assertThat(task.locator("[data-act=solution]")).isHidden();
    }

    @Test
    void aTeacherFindsInThePageTheLinkWithMoreOrLessHelp(Page page) {
        open(page, "/learn/2/");
        page.getByText("For teachers").click();
        Locator choice = page.locator(".teachers select");
        Locator task = page.locator("#two-friends");
        choice.selectOption("no-solutions");
        assertThat(page.locator(".teachers input")).hasValue(server.url() + "/learn/2/#no-solutions");
        assertThat(task.locator("[data-act=solution]")).isHidden();
        assertThat(task.locator("[data-act=hint]")).isVisible();
        choice.selectOption("");
        assertThat(task.locator("[data-act=solution]")).isVisible();
        page.navigate("about:blank");
        page.navigate(server.url() + "/learn/2/#answers");
        assertThat(task.locator(".hints > li").first()).isVisible();
        assertThat(page.locator(".because").first()).isVisible();
        assertThat(choice).hasValue("answers");
    }

    @Test
    void progressGoesAlongAsText(Page page) {
        page.navigate(server.url() + "/learn/");
        page.locator("summary").click();
        Locator field = page.locator("textarea");
        field.fill("neurone course 1 page 3\n3/where-line\n3/nand\n3/can-it\n3/xor-three");
        page.locator("[data-act=take]").click();
        assertThat(page.locator(".pages > li").nth(2)).hasClass(Pattern.compile("complete"));
        assertEquals("3/", page.locator(".go-on a").getAttribute("href"));
        field.fill("something else");
        page.locator("[data-act=take]").click();
        assertThat(page.locator(".progress output")).containsText("no progress");
        page.locator("[data-act=forget]").click();
        assertThat(page.locator(".pages > li.complete")).hasCount(0);
    }

    private void open(Page page, String path) {
        page.navigate(server.url() + path);
        // Every playground runs, read from top to bottom: nothing grows any more beside a button that is pressed.
        for (Locator playground : page.locator("neurone-playground").all()) {
            playground.scrollIntoViewIfNeeded();
            playground.evaluate("one => one.ready.then(() => null)");
        }
    }

    private static void open(Locator task, String what) {
        task.locator("[data-act=" + what + "]").click();
        assertThat(task).hasAttribute("aria-busy", "false");
    }

    private static void check(Locator task, String verdict) {
        task.evaluate("task => delete task.dataset.state");
        task.locator("[data-act=check]").click();
        assertThat(task).hasAttribute("data-state", verdict);
    }

    private static void choose(Locator task, String right, String verdict) {
        Locator option = task.locator(".option[data-right=" + right + "]").first();
        option.locator("> button").click();
        assertThat(task).hasAttribute("data-state", verdict);
        assertThat(option.locator(".says")).isVisible();
    }

    private static void answer(Locator task, String number, String verdict) {
        task.evaluate("task => delete task.dataset.state");
        task.locator("input").fill(number);
        task.locator("[data-act=check]").click();
        assertThat(task).hasAttribute("data-state", verdict);
    }

    private static void place(Locator section, Lesson lesson, Lesson.Task task, boolean right, String verdict) {
        Quantity asked = task.click().at(0, 0).quantity();
        Trainer trainer = lesson.clicked(task).run(asked, Tables.none());
        List<Locator> sliders = section.locator(".board input").all();
        for (int i = 0; i <= 1600; i++) {
            int column = i % 41;
            int row = i / 41;
            double x = along(sliders.get(0), column / 40.0);
            double y = sliders.size() < 2 ? 0 : along(sliders.get(1), row / 40.0);
            Goal.Compared goal = task.click().at(x, y);
            if (goal.holds(goal.quantity().of(trainer)) == right) {
                check(section, verdict);
                return;
            }
        }
        fail("no such place on the board of " + task.name());
    }

    /** Moves a slider to so much of its length. @return where it stands then */
    private static double along(Locator slider, double share) {
        Object value = slider.evaluate(
                "(one, share) => { one.valueAsNumber = +one.min + share * (one.max - one.min);"
                        + " one.dispatchEvent(new Event('input')); return one.valueAsNumber; }",
                share);
        return ((Number) value).doubleValue();
    }

    private static double value(Lesson lesson, Lesson.Task task) {
        String about = task.question().about();
        Quantity asked = task.question().goal().quantity();
        return asked.of(
                lesson.scene(about.isEmpty() ? task.name() + "-start" : about).run(asked, Tables.none()));
    }
}
