package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.check.Checked.Bound;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Value;

/** Says what to do about a statement that starts with a word that no statement starts with. */
final class Keywords {
    private Keywords() {}

    static void unknown(Vocabulary vocabulary, String text, List<Bound> before, List<Value> values, Problems problems) {
        Value keyword = values.get(0);
        String seen = keyword.in(text);
        if (Misplaced.report(vocabulary, text, before, values, problems)) {
            return;
        }
        List<String> near = new ArrayList<>(Nearest.of(seen, vocabulary.keywords()));
        Problems.Draft draft = problems.add(
                ProblemKind.UNKNOWN_STATEMENT,
                keyword.span(),
                "seen",
                Quoted.shown(keyword.span().of(text)),
                "suggestion",
                Nearest.suggestion(near, vocabulary.keywords()));
        for (String name : near) {
            draft.fix(Quoted.writing(name), List.of(Edit.replace(keyword.span(), name)));
        }
    }
}
