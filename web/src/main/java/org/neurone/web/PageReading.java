package org.neurone.web;

import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.Severity;
import org.neurone.web.message.Messages;

/**
 * A text read with the page's tables and within its limits.
 *
 * @param catalog what it was read with: every part of its experiment has its name there
 */
record PageReading(Reading reading, Catalog catalog) {
    static PageReading of(String text, Tables tables) {
        return new PageReading(Language.standard().read(text, tables, Limits.page()), Catalog.standard());
    }

    /** How a text is read: by the whole language, or by as little as a script has along. */
    interface Door {
        PageReading read(String text, Tables tables);
    }

    /** What the text comes to; null where it is not sound. */
    Plan plan() {
        return reading.sound() ? reading.plan() : null;
    }

    /** The sentence of the first error; empty where there is none. */
    String firstError(Tongue tongue) {
        for (Problem problem : reading.problems()) {
            if (problem.severity() == Severity.ERROR) {
                return tongue.of(problem.sentence());
            }
        }
        return "";
    }

    Messages.Plan planTold(Tongue tongue) {
        return PlanMessage.of(reading.plan(), catalog, tongue);
    }

    Messages.Reading told(Tongue tongue) {
        return ReadingMessage.of(reading.tree(), reading.problems(), plan() == null ? null : planTold(tongue), tongue);
    }
}
