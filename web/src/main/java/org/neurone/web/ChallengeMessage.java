package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.challenge.Sizes;
import org.neurone.dsl.judge.Judge;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Limit;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;
import org.neurone.web.message.Messages;

/** How a text stands to the challenge that it answers, before anything is replayed. */
final class ChallengeMessage {
    private ChallengeMessage() {}

    /** Null where the text does not run, or is no challenge. */
    static Messages.Challenged of(String text, Tables tables, Tongue tongue, String challenge) {
        Reading reading = Language.standard().read(text, tables, Limits.page());
        if (reading.plan() == null || reading.experiment().rules().challenge() == null) {
            return null;
        }
        List<Messages.Bound> bounds = new ArrayList<>();
        for (Limit limit : reading.experiment().rules().limits()) {
            bounds.add(bound(reading, limit));
        }
        Judge judge = Judge.of(Language.standard(), challenge.isEmpty() ? text : challenge, tables, Limits.page());
        List<String> broken = new ArrayList<>();
        for (Wording sentence : judge.faults().isEmpty() ? judge.breaks(text) : judge.faults()) {
            broken.add(tongue.of(sentence));
        }
        return new Messages.Challenged(reading.experiment().rules().challenge().title(), bounds, broken);
    }

    private static Messages.Bound bound(Reading reading, Limit limit) {
        if (limit instanceof Limit.Units units) {
            return new Messages.Bound("units", Sizes.units(reading.plan()), units.most(), List.of());
        }
        if (limit instanceof Limit.Parameters parameters) {
            return new Messages.Bound("parameters", reading.plan().parameters(), parameters.most(), List.of());
        }
        if (limit instanceof Limit.Epochs epochs) {
            return new Messages.Bound("epochs", reading.experiment().epochs(), epochs.most(), List.of());
        }
        return new Messages.Bound("layers", 0, 0, ((Limit.Layers) limit).allowed());
    }
}
