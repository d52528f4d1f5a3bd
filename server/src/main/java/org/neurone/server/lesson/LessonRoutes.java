package org.neurone.server.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.neurone.dsl.text.Tongue;
import org.neurone.server.http.Body;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Json;
import org.neurone.server.http.Problem;
import org.neurone.server.http.Routes;
import org.neurone.server.work.Workshop;
import org.neurone.web.lesson.LessonFault;
import org.neurone.web.lesson.LessonView;

/**
 * Reads a lesson for a page: {@code POST /api/lessons}. The libraries for CommonMark and for formulas need Java, so a browser
 * asks for this; nothing of the lesson is run here, and nothing is kept.
 */
public final class LessonRoutes {
    private static final String PATH = "/api/lessons";

    /** A character takes three bytes at most, and JSON may escape it. */
    private static final long BODY_BYTES = 6L * LessonView.LONGEST + 1024;

    private final Guard guard;
    private final Workshop workshop;

    /** Lessons are read in this workshop, one after the other. */
    public LessonRoutes(Guard guard, Workshop workshop) {
        this.guard = guard;
        this.workshop = workshop;
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.post(PATH, context -> read(routes, context));
    }

    private void read(Routes routes, Context context) {
        guard.compute(context);
        ObjectNode body = Body.object(context, BODY_BYTES);
        String text = string(body, "text");
        Tongue tongue = tongue(string(body, "language"));
        if (text.length() > LessonView.LONGEST) {
            throw new Problem(
                    413,
                    "too-large",
                    "A lesson has at most " + LessonView.LONGEST + " characters; this one is longer.");
        }
        routes.later(
                context,
                PATH,
                workshop.submit(guard.address(context), () -> view(text, tongue)),
                view -> answer(context, view, tongue));
    }

    private static LessonView view(String text, Tongue tongue) {
        try {
            return LessonView.of(text, tongue);
        } catch (StackOverflowError tooDeep) {
            throw new Problem(422, "too-deep", "This lesson is nested too deeply to be read.");
        }
    }

    private static void answer(Context context, LessonView view, Tongue tongue) {
        ObjectNode answer = Json.object();
        answer.put("title", view.title());
        answer.put("html", view.html());
        ArrayNode faults = answer.putArray("faults");
        for (LessonFault fault : view.faults()) {
            faults.addObject()
                    .put("line", fault.line())
                    .put("code", fault.code())
                    .put("sentence", tongue.of(fault.sentence()));
        }
        context.header("Cache-Control", Caching.NEVER)
                .contentType("application/json")
                .result(Json.bytes(answer));
    }

    private static String string(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || !value.isTextual()) {
            throw new Problem(400, "broken-request", "“" + name + "” must be a string.");
        }
        return value.textValue();
    }

    private static Tongue tongue(String language) {
        return switch (language) {
            case "en" -> Tongue.ENGLISH;
            case "fr" -> Tongue.FRENCH;
            default -> throw new Problem(400, "broken-request", "“language” must be en or fr.");
        };
    }
}
