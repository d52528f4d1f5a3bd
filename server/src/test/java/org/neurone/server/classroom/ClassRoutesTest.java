package org.neurone.server.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestClock;
import org.neurone.server.TestServer;
import org.neurone.server.http.Limits;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

/** A class from its opening to its end by the forms of its pages: SQLite here, PostgreSQL in {@link PostgresClassTest}. */
class ClassRoutesTest {
    private static final String CHALLENGE = """
            challenge "Party <1>"
            data party
            layer 1 sigmoid
            lr 0.001
            epochs 100
            fixed data seed
            limit units 1
            rank epochs
            expect accuracy 100% after 100
            """;
    private static final String PLAIN = """
            title "Two classes"
            data gauss samples 60
            layer 1 sigmoid
            lr 0.00001
            epochs 20
            expect accuracy 90% after 20
            """;
    private static final String SOLVED = CHALLENGE.replace("lr 0.001", "lr 0.5");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2026-11-30T08:00:00Z");
    private DatabaseSettings database;
    private TestServer server;

    private String page;
    private String join;
    private String see;
    private String token;

    DatabaseSettings database() throws Exception {
        return DatabaseSettings.file(folder.resolve("neurone.db"));
    }

    @BeforeEach
    void start() throws Exception {
        database = database();
        server = TestServer.start(TestServer.settings(database, TestServer.WIDE), clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpResponse<String> post(TestServer to, String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return to.send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private void open() {
        HttpResponse<String> made = post(
                server, "/class", "title", "5 <b>B</b>", "challenge", "02-xor", "tasks", CHALLENGE + "\n---\n" + PLAIN);
        assertEquals(201, made.statusCode(), made.body());
        page = made.body();
        see = first("href=\"http://[^/\"]+(/class/[^\"]+/see/[^\"]+)\"", page);
        join = see.replaceFirst("/see/.*", "");
        token = first("<code class=\"key\">([^<]+)</code>", page);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern + " in " + text);
        return found.group(1);
    }

    private String seat(TestServer at, String nickname, String browser) {
        clock.tick();
        HttpResponse<String> joined = post(at, join, "browser", browser, "nickname", nickname);
        assertEquals(303, joined.statusCode(), joined.body());
        return joined.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> handIn(TestServer to, String seat, int task, String text) {
        return post(to, seat, "task", Integer.toString(task), "text", text);
    }

    @Test
    void theTeacherSeesWhoHandedInWhatAndWhatWentWrong() {
        open();
        assertTrue(page.contains("<h1>5 &lt;b&gt;B&lt;/b&gt;</h1>"), page);
        assertTrue(server.get(join).body().contains("A class with 3 tasks."));
        assertTrue(server.get(join + "/code.svg").body().contains(join + "</title>"));
        String ada = seat(server, " Ada\u202e <i>", "browser-ada");
        String nameless = seat(server, "", "browser-nameless");
        HttpResponse<String> solved = handIn(server, ada, 2, SOLVED);
        assertEquals(303, solved.statusCode());
        assertEquals(ada + "#task-2", solved.headers().firstValue("Location").orElseThrow());
        assertEquals(303, handIn(server, ada, 3, PLAIN).statusCode());
        assertEquals(303, handIn(server, nameless, 3, PLAIN).statusCode());
        assertEquals(
                303,
                handIn(server, nameless, 3, PLAIN.replace("gauss samples 60", "xor"))
                        .statusCode());
        assertEquals(303, handIn(server, nameless, 2, "layer 3 sigmoidd").statusCode());
        String own = server.get(ada).body();
        assertTrue(own.contains("1 of 3 tasks solved."), own);
        assertTrue(own.contains("Handed in once. Solved: this server ran it again, and it holds."), own);
        assertTrue(own.contains("Not yet: It does not reach the goal “accuracy 90% after 20”"), own);
        assertTrue(own.contains("Ada &lt;i&gt;"), own);
        String overview = server.get(see).body();
        assertTrue(overview.contains("2 students."), overview);
        assertTrue(overview.contains("<bdi>Student 2</bdi>"), overview);
        assertTrue(overview.contains("<td>3: It does not reach the goal"), overview);
        assertTrue(
                overview.contains("<td>2: It does not run: line 1: There is no activation named “sigmoidd”."),
                overview);
        assertTrue(overview.contains("1 × Two classes: “data” is fixed in this challenge"), overview);
        String text =
                first("href=\"(/class/[^\"]+/text\\?[^\"]+task=2)\"", overview).replace("&amp;", "&");
        assertTrue(server.get(text).body().contains("lr 0.5"), text);
        String plain = text.replace("task=2", "task=3");
        assertEquals(
                "neurone 1\n" + PLAIN.replace("90%", "0.9"), server.get(plain).body());
        List<String> csv = server.get(see + "/results.csv").body().lines().toList();
        assertEquals("student,nickname,task,title,outcome,tries,reason", csv.get(0));
        assertEquals("1,Ada <i>,2,Party <1>,solved,1,", csv.get(2));
        assertTrue(csv.get(6).startsWith("2,,3,Two classes,broken,2,\"“data” is fixed"), csv.toString());
        String french = server.get(see, "Accept-Language", "fr").body();
        assertTrue(french.contains("2 élèves."), french);
        assertTrue(french.contains("Les erreurs les plus fréquentes"), french);
        assertEquals(403, server.get(join + "/see/AAAAAAAAAAAAAAAAAAAAAAAA").statusCode());
        assertEquals(404, server.get(join + "/seat/AAAAAAAAAAAAAAAAAAAAAAAA").statusCode());
    }

    @Test
    void whatOnceHeldStaysAndEveryTryCounts() {
        open();
        String seat = seat(server, "Ada", "browser-ada");
        for (String text : List.of(CHALLENGE, SOLVED, "layer 3 sigmoidd")) {
            assertEquals(303, handIn(server, seat, 2, text).statusCode());
        }
        assertTrue(server.get(see).body().contains("✓ ×3"));
        assertFalse(server.get(see).body().contains("sigmoidd"));
    }

    /** A plain task has the teacher's data and goals, whatever the text that is handed in says. */
    @Test
    void aTextCannotBringDataGoalsStatesOrRulesOfItsOwn() {
        open();
        String[][] texts = {
            {PLAIN.replace("lr 0.00001", "lr 1"), "solved"},
            {PLAIN.replace("90%", "1%"), "missed"},
            {PLAIN.replace("samples 60", "samples 60 seed 9"), "broken"},
            {PLAIN.replace("samples 60", "samples 60 test 0%"), "broken"},
            {PLAIN.replace("layer 1", "variant \"bob\"; layer 1"), "broken"},
            {PLAIN.replace("layer 1", "challenge \"mine\"; limit units 9; layer 1"), "missed"},
            {PLAIN + "state \"1:AAAA\"\n", "unreadable"},
            {"", "broken"},
        };
        for (int i = 0; i < texts.length; i++) {
            String seat = seat(server, "s" + i, "browser-" + i + "-abc");
            assertEquals(303, handIn(server, seat, 3, texts[i][0]).statusCode());
        }
        List<String> csv = server.get(see + "/results.csv").body().lines().toList();
        for (int i = 0; i < texts.length; i++) {
            String line = csv.get(3 * i + 3);
            assertTrue(line.contains("," + texts[i][1] + ",1,"), texts[i][0] + line);
        }
    }

    @Test
    void whatCannotBeATaskIsSaidInTheFormAndNothingIsOpened() {
        String[][] wrong = {
            {"", "Choose a challenge, or write a task: a class needs one at least."},
            {"layer 3", "Task 1: A task needs a goal: a line such as “expect accuracy 95% after 100”."},
            {"layer 3 sigmoidd", "Task 1: It does not run: line 1: There is no activation named “sigmoidd”."},
            {PLAIN + "---\n/m/AAAAAAAAAAA", "Task 2: there is nothing under the link with AAAAAAAAAAA."},
            {(PLAIN + "---\n").repeat(20) + PLAIN, "A class has at most 20 tasks."},
            {PLAIN + "#" + "x".repeat(20_000), "Task 1: a task has at most 16384 bytes; a state can be left out."},
        };
        for (String[] one : wrong) {
            HttpResponse<String> answer = post(server, "/class", "title", "T", "tasks", one[0]);
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains(one[1]), answer.body());
        }
        assertTrue(server.get("/class").body().contains("Challenges that come along"));
        assertEquals(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                server.get("/class")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow());
    }

    @Test
    void aLinkOfThisServerIsATaskWithItsTables() {
        String id = server.save(PLAIN).get("id").textValue();
        assertTrue(server.get("/class?task=" + id).body().contains("/m/" + id + "</textarea>"));
        assertFalse(server.get("/class?task=%3Cb").body().contains("/m/"));
        HttpResponse<String> made = post(server, "/class", "tasks", "http://localhost/m/" + id + "\n/c/" + id);
        assertEquals(201, made.statusCode(), made.body());
        join = first("href=\"http://[^/\"]+(/class/[A-Za-z0-9_-]{11})\"", made.body());
        String seat = seat(server, "", "browser-one");
        assertTrue(server.get(seat).body().contains("href=\"/m/" + id + "\""));
    }

    @Test
    void oneTokenDeletesAllOfItAndTheTermDoesToo() {
        open();
        String seat = seat(server, "Ada", "browser-ada");
        handIn(server, seat, 2, SOLVED);
        assertEquals(403, post(server, join + "/delete", "token", "AAAA").statusCode());
        assertEquals(200, server.get(seat).statusCode());
        assertEquals(200, post(server, join + "/delete", "token", token).statusCode());
        for (String path : List.of(join, seat, see)) {
            assertEquals(404, server.get(path).statusCode());
        }
        open();
        clock.set("2027-05-29T07:59:59Z");
        assertEquals(200, server.get(join).statusCode(), "180 days");
        clock.set("2027-05-29T08:00:01Z");
        assertEquals(404, server.get(join).statusCode());
        try (Database own = Database.open(database)) {
            assertEquals(1, new Sheets(own, clock, Duration.ofDays(1)).deleteEnded());
            for (String table : List.of("sheet", "sheet_task", "seat", "handed_in")) {
                int left = own.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
                assertEquals(0, left, table);
            }
        }
    }

    @Test
    void anOperatorListsAndHidesClasses() {
        open();
        String id = join.substring("/class/".length());
        try (Database own = Database.open(database)) {
            Sheets sheets = new Sheets(own, Clock.systemUTC(), Duration.ZERO);
            assertEquals(List.of(id + "  2026-11-30 to 2027-05-29  class of 0  5 <b>B</b>"), sheets.lines());
            assertTrue(sheets.hide(id, true));
            assertEquals(404, server.get(join).statusCode());
            assertTrue(sheets.hide(id, false));
            assertFalse(sheets.hide("AAAAAAAAAAA", true));
        }
        assertEquals(200, server.get(join).statusCode());
    }

    @Test
    void twoServersOnOneDatabaseHaveOneClass() {
        open();
        try (TestServer other = TestServer.start(TestServer.settings(database, TestServer.WIDE), clock)) {
            String seat = seat(other, "Ada", "browser-ada");
            assertEquals(303, handIn(server, seat, 2, SOLVED).statusCode());
            assertEquals(303, handIn(other, seat, 2, CHALLENGE).statusCode());
            assertTrue(other.get(see).body().contains("✓ ×2"));
            assertEquals(
                    server.get(see + "/results.csv").body(),
                    other.get(see + "/results.csv").body());
        }
    }

    /** With the limits that a server has where nobody says otherwise, as browsers do: the door, a seat, its page, a text, and the page again. */
    @Test
    void twoHundredStudentsBehindOneAddressJoinAndHandInWithoutARefusal() throws Exception {
        open();
        ExecutorService students = Executors.newFixedThreadPool(50);
        long start = System.nanoTime();
        try (TestServer standard = TestServer.start(TestServer.settings(database, Limits.STANDARD), clock)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String text = CHALLENGE.replace("lr 0.001", "lr " + (1 + i / 64.0));
                all.add(() -> {
                    String door = standard.get(join).body();
                    String seat = seat(standard, "", first("name=\"browser\" value=\"([^\"]+)\"", door));
                    assertEquals(200, standard.get(seat).statusCode());
                    assertEquals(303, handIn(standard, seat, 2, text).statusCode());
                    return standard.get(seat).body().contains("1 of 3 tasks solved.") ? 1 : 0;
                });
            }
            int solved = 0;
            for (Future<Integer> one : students.invokeAll(all)) {
                solved += one.get();
            }
            assertEquals(200, solved);
        } finally {
            students.shutdownNow();
        }
        assertTrue(System.nanoTime() - start < 60e9, "within a minute");
        assertTrue(server.get(see).body().contains("200 students."));
    }
}
