package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.InWords;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Scene;
import org.neurone.web.message.Messages;

/** How a run stands to a task: right, not yet and why, or why that cannot be judged. */
final class JudgementMessage {
    private static final Wording OTHER_DATA = Wording.of(
            "This experiment learns from other data than the task: open the task’s start first.",
            "Cette expérience apprend d’autres données que l’exercice\u00a0: ouvrez d’abord son point de départ.");

    private JudgementMessage() {}

    static Messages.Judgement of(Scene scene, Tables tables, Tongue tongue, String start, String[] goals) {
        List<Messages.Judged> judged = new ArrayList<>();
        boolean all = true;
        try {
            if (!start.isEmpty() && !scene.sameData(start, tables)) {
                return cannot(tongue.of(OTHER_DATA));
            }
            for (String goal : goals) {
                Goal.Outcome outcome = scene.judge(Goal.read(goal), tables);
                all &= outcome.held();
                judged.add(new Messages.Judged(outcome.held(), tongue.of(outcome.sentence())));
            }
        } catch (LineException fault) {
            return cannot(tongue.of(fault.sentence()));
        } catch (DataException fault) {
            return cannot(tongue.of(InWords.of(fault.reason())));
        }
        return new Messages.Judgement(all ? "right" : "not-yet", judged);
    }

    private static Messages.Judgement cannot(String sentence) {
        return new Messages.Judgement("cannot", List.of(new Messages.Judged(false, sentence)));
    }
}
