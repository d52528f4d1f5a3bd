package org.neurone.server.classroom;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Judgement;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;
import org.neurone.server.classroom.Sheet.Result;
import org.neurone.server.classroom.Sheet.Seat;
import org.neurone.server.classroom.Sheet.Task;
import org.neurone.server.discovery.QrCodes;
import org.neurone.server.http.Body;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Problem;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Routes;
import org.neurone.server.http.SecurityHeaders;
import org.neurone.server.http.Tongues;
import org.neurone.server.model.DeletionToken;
import org.neurone.server.model.ModelId;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.Nickname;
import org.neurone.server.work.Workshop;

/**
 * Classes at {@code /class}: a teacher opens a sheet, students join by its link, and each has a page whose address is the key to it. Forms and no script;
 * what is handed in is replayed in the workshop of the boards' entries.
 */
public final class ClassRoutes {

    private static final String DOOR = "/class/{id}";
    private static final String SEAT = "/class/{id}/seat/{seat}";
    private static final String SEE = "/class/{id}/see/{key}";
    private static final String HTML = "text/html; charset=utf-8";

    private static final int MOST_SEATS = 400;
    private static final int LONGEST_TITLE = 80;

    /** Of what a student hands in. */
    private static final int LONGEST_TEXT = 1 << 14;

    /** A form writes some characters as three; those that are not ASCII take nine. */
    private static final long BODY_BYTES = 3L << 18;

    private final ModelStore models;
    private final Sheets sheets;
    private final Guard guard;
    private final PublicUrl url;
    private final Workshop workshop;
    private final Workshop doors;
    private final Marking marking;

    /**
     * Classes with tasks of this language.
     *
     * @param sheets where they are kept; null for a host that keeps none, so that every address of them answers 501
     * @param workshop in which texts are replayed
     * @param doors in which seats are taken
     * @param limits what a replay takes at most
     */
    public ClassRoutes(
            ModelStore models,
            Sheets sheets,
            Language language,
            Guard guard,
            PublicUrl url,
            Workshop workshop,
            Workshop doors,
            Limits limits) {
        this.models = models;
        this.sheets = sheets;
        this.guard = guard;
        this.url = url;
        this.workshop = workshop;
        this.doors = doors;
        this.marking = new Marking(models, language, limits);
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/class", this::fresh);
        routes.post("/class", this::open);
        routes.get(DOOR, this::door);
        routes.post(DOOR, context -> join(routes, context));
        routes.get("/class/{id}/code.svg", this::code);
        routes.post("/class/{id}/delete", this::delete);
        routes.get(SEAT, context -> answer(context, 200, seat(context, Optional.empty())));
        routes.post(SEAT, context -> handIn(routes, context));
        routes.get(SEE, this::overview);
        routes.get(SEE + "/results.csv", this::csv);
        routes.get(SEE + "/text", this::text);
    }

    private TeacherPages teacher(Context context) {
        return new TeacherPages(url, Tongues.of(context));
    }

    private StudentPages student(Context context) {
        return new StudentPages(url, Tongues.of(context));
    }

    private static void answer(Context context, int status, String page) {
        SecurityHeaders.policy(context, SecurityHeaders.GALLERY);
        context.header("Cache-Control", Caching.NEVER)
                .status(status)
                .contentType(HTML)
                .result(page.getBytes(StandardCharsets.UTF_8));
    }

    private void fresh(Context context) {
        requireSheets();
        String written = Optional.ofNullable(context.queryParam("task"))
                .filter(ModelId::isWellFormed)
                .map(id -> url.of("m/" + id))
                .orElse("");
        answer(context, 200, teacher(context).fresh(DeletionToken.fresh(), "", List.of(), written, Optional.empty()));
    }

    private void open(Context context) {
        requireSheets();
        Map<String, List<String>> form = Body.form(context, BODY_BYTES);
        String browser = one(form, "browser");
        guard.save(context, browser);
        List<String> chosen = form.getOrDefault("challenge", List.of());
        String title = cut(Nickname.line(one(form, "title")), LONGEST_TITLE);
        String written = one(form, "tasks");
        try {
            List<Task> tasks = new TaskList(models, marking)
                    .challenges(chosen, Tongues.of(context))
                    .written(written)
                    .list();
            Wording usual = Wording.of("A class", "Une classe");
            Sheets.Made made = sheets.open(title.isEmpty() ? Tongues.of(context).of(usual) : title, tasks);
            String join = url.absolute(context, "class/" + made.sheet().id());
            answer(context, 201, teacher(context).made(made, join, join + "/see/" + made.key()));
        } catch (TaskList.Refusal refusal) {
            answer(
                    context,
                    422,
                    teacher(context).fresh(browser, title, chosen, written, Optional.of(refusal.sentence())));
        }
    }

    private void door(Context context) {
        Sheet sheet = sheet(context);
        answer(context, 200, student(context).door(sheet, DeletionToken.fresh(), Optional.empty()));
    }

    /** One after the other: a class comes all at once, and the database writes one at a time. */
    private void join(Routes routes, Context context) {
        Sheet sheet = sheet(context);
        Map<String, List<String>> form = Body.form(context, BODY_BYTES);
        guard.save(context, one(form, "browser"));
        String nickname = cut(Nickname.line(one(form, "nickname")), Nickname.LONGEST);
        routes.later(
                context,
                DOOR,
                doors.submit(guard.address(context), () -> sheets.join(sheet.id(), nickname, MOST_SEATS)),
                seat -> joined(context, sheet, seat));
    }

    private void joined(Context context, Sheet sheet, Optional<String> seat) {
        if (seat.isPresent()) {
            context.header("Cache-Control", Caching.NEVER)
                    .header("Location", url.of("class/" + sheet.id() + "/seat/" + seat.get()))
                    .status(303);
        } else {
            Wording full = Wording.of(
                    "This class is full: it has " + MOST_SEATS + " students.",
                    "Cette classe est pleine\u00a0: elle a " + MOST_SEATS + " élèves.");
            answer(context, 409, student(context).door(sheet, DeletionToken.fresh(), Optional.of(full)));
        }
    }

    private void code(Context context) {
        Sheet sheet = sheet(context);
        SecurityHeaders.policy(context, SecurityHeaders.DRAWING);
        Caching.answer(
                context,
                "image/svg+xml; charset=utf-8",
                Caching.NEVER,
                QrCodes.svg(url.absolute(context, "class/" + sheet.id())));
    }

    private void delete(Context context) {
        requireSheets();
        guard.save(context);
        String token = one(Body.form(context, BODY_BYTES), "token").strip();
        boolean gone = sheets.delete(context.pathParam("id"), token);
        answer(context, gone ? 200 : 403, teacher(context).deleted(gone));
    }

    private String seat(Context context, Optional<StudentPages.Refused> refused) {
        Sheet sheet = sheet(context);
        String secret = context.pathParam("seat");
        Seat seat = seated(sheet, secret);
        return student(context).seat(sheet, secret, seat, sheets.results(sheet.id(), seat.hash()), refused);
    }

    private Seat seated(Sheet sheet, String secret) {
        return sheets.seat(sheet.id(), secret)
                .orElseThrow(() -> new Problem(404, "unknown", "There is no such place in this class."));
    }

    /** Replays what a student hands in; the page of tasks then says what came of it. */
    private void handIn(Routes routes, Context context) {
        Sheet sheet = sheet(context);
        String secret = context.pathParam("seat");
        Seat seat = seated(sheet, secret);
        Map<String, List<String>> form = Body.form(context, BODY_BYTES);
        String number = one(form, "task");
        Task task = sheet.tasks().stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "unknown", "There is no such task in this class."));
        String text = one(form, "text");
        guard.save(context, secret);
        guard.compute(context, secret);
        CompletableFuture<Optional<Wording>> outcome =
                workshop.submit(guard.address(context), () -> mark(sheet, seat, task, text));
        routes.later(context, SEAT, outcome, refusal -> {
            if (refusal.isPresent()) {
                StudentPages.Refused told = new StudentPages.Refused(task.number(), text, refusal.get());
                answer(context, 422, seat(context, Optional.of(told)));
            } else {
                context.header("Cache-Control", Caching.NEVER)
                        .header(
                                "Location",
                                url.of("class/" + sheet.id() + "/seat/" + secret + "#task-" + task.number()))
                        .status(303);
            }
        });
    }

    /** Keeps what came of a text; a sentence, and nothing kept, where it is too long to be. */
    private Optional<Wording> mark(Sheet sheet, Seat seat, Task task, String handedIn) {
        Judgement judgement = marking.mark(task, handedIn);
        String text = marking.kept(task, handedIn);
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            return Optional.of(Wording.of(
                    "A text that is handed in has at most " + LONGEST_TEXT + " bytes.",
                    "Un texte rendu a au plus " + LONGEST_TEXT + " octets."));
        }
        Wording reason = judgement.reasons().stream().findFirst().orElse(Wording.of("", ""));
        sheets.keep(
                sheet.id(),
                new Result(seat.hash(), task.number(), 1, judgement.outcome().word(), reason, text));
        return Optional.empty();
    }

    private void overview(Context context) {
        Sheet sheet = seen(context);
        answer(
                context,
                200,
                teacher(context)
                        .overview(
                                sheet,
                                context.pathParam("key"),
                                url.absolute(context, "class/" + sheet.id()),
                                sheets.seats(sheet.id()),
                                sheets.results(sheet.id())));
    }

    private void csv(Context context) {
        Sheet sheet = seen(context);
        String csv = teacher(context).csv(sheet, sheets.seats(sheet.id()), sheets.results(sheet.id()));
        context.header("Content-Disposition", "attachment; filename=\"class-" + sheet.id() + ".csv\"");
        Caching.answer(context, "text/csv; charset=utf-8", Caching.NEVER, csv);
    }

    private void text(Context context) {
        Sheet sheet = seen(context);
        String seat = Optional.ofNullable(context.queryParam("seat")).orElse("");
        String task = Optional.ofNullable(context.queryParam("task")).orElse("");
        Result result = sheets.results(sheet.id(), seat).stream()
                .filter(one -> Integer.toString(one.task()).equals(task))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "unknown", "Nothing was handed in there."));
        Caching.answer(context, "text/plain; charset=utf-8", Caching.NEVER, result.text());
    }

    private Sheet seen(Context context) {
        Sheet sheet = sheet(context);
        if (!sheets.isKey(sheet.id(), context.pathParam("key"))) {
            throw new Problem(403, "token-wrong", "This is not the teacher's link of this class.");
        }
        return sheet;
    }

    private Sheet sheet(Context context) {
        requireSheets();
        return sheets.find(context.pathParam("id"))
                .orElseThrow(() -> new Problem(
                        404, "unknown", "There is no class under this address: it was deleted, or its time is over."));
    }

    private void requireSheets() {
        if (sheets == null) {
            throw new Problem(501, "no-classes", "This server has no place for classes.");
        }
    }

    private static String one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    private static String cut(String words, int longest) {
        int end = Math.min(words.codePointCount(0, words.length()), longest);
        return words.substring(0, words.offsetByCodePoints(0, end));
    }
}
