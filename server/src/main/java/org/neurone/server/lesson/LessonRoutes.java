package org.neurone.server.lesson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.neurone.dsl.text.Tongue;
import org.neurone.server.http.Body;
import org.neurone.server.http.Caching;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Json;
import org.neurone.server.http.Problem;
import org.neurone.server.http.Routes;
import org.neurone.server.work.Budget;
import org.neurone.server.work.Workshop;
import org.neurone.web.lesson.Allowance;
import org.neurone.web.lesson.LessonFault;
import org.neurone.web.lesson.LessonView;

/**
 * Reads a lesson for a page: {@code POST /api/lessons}. The libraries for CommonMark and for formulas need Java, so a browser
 * asks for this; nothing is kept, and nothing of the lesson is run unless a check is asked for, and then within a budget.
 */
public final class LessonRoutes {
    private static final String PATH = "/api/lessons";

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
        guard.reading(context);
        LessonRequest asked = LessonRequest.of(Body.object(context, LessonRequest.BODY_BYTES));
        if (asked.check()) {
            guard.compute(context);
        }
        routes.later(
                context,
                PATH,
                workshop.submit(guard.address(context), () -> shallow(() -> view(asked))),
                view -> answer(context, asked, view));
    }

    private static LessonView view(LessonRequest asked) {
        return asked.check()
                ? LessonView.checked(asked.text(), asked.tongue(), new Allowance(Budget.LESSON))
                : LessonView.of(asked.text(), asked.tongue());
    }

    /** What is made of a lesson, where it is not nested deeper than anybody writes. */
    static <T> T shallow(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError tooDeep) {
            throw new Problem(422, "too-deep", "This lesson is nested too deeply to be read.");
        }
    }

    private static void answer(Context context, LessonRequest asked, LessonView view) {
        ObjectNode answer = Json.object();
        answer.put("title", view.title());
        answer.put("html", view.html());
        answer.set("faults", faults(view, asked.tongue()));
        answer.put("checked", asked.check());
        answer.put("tasks", view.tasks());
        answer.put("numbers", view.numbers());
        context.header("Cache-Control", Caching.NEVER)
                .contentType("application/json")
                .result(Json.bytes(answer));
    }

    static ArrayNode faults(LessonView view, Tongue tongue) {
        ArrayNode faults = Json.object().putArray("faults");
        for (LessonFault fault : view.faults()) {
            faults.addObject()
                    .put("line", fault.line())
                    .put("code", fault.code())
                    .put("sentence", tongue.of(fault.sentence()));
        }
        return faults;
    }
}
