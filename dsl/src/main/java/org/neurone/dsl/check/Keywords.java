package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.check.Checked.Bound;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.words.Wording;

/** Says what to do about a statement that starts with a word that no statement starts with. */
final class Keywords {
    /** A setting that lost its statement stands near it; looking no farther keeps long texts cheap. */
    private static final int FARTHEST = 40;

    private Keywords() {}

    /** @param guess whether to look for the statement that was meant, which takes several readings */
    static void unknown(
            Vocabulary vocabulary,
            SyntaxTree tree,
            List<Bound> all,
            List<Value> values,
            boolean guess,
            Problems problems) {
        String text = tree.text();
        List<Bound> before = all.subList(Math.max(0, all.size() - FARTHEST), all.size());
        tree.tokens().count(before.size());
        Value keyword = values.get(0);
        String seen = keyword.in(text);
        if (Misplaced.report(vocabulary, text, before, values, problems)) {
            return;
        }
        String right = guess ? Guess.withoutKeyword(vocabulary, text, values) : null;
        if (right != null) {
            problems.add(
                            ProblemKind.UNKNOWN_STATEMENT,
                            keyword.span(),
                            "seen",
                            Quoted.shown(keyword.span().of(text)),
                            "suggestion",
                            Quoted.didYouMean(List.of(right)))
                    .write(keyword.span().through(values.get(values.size() - 1).span()), right);
            return;
        }
        List<String> near = new ArrayList<>(Nearest.of(seen, vocabulary.keywords()));
        Problems.Draft draft = problems.add(
                ProblemKind.UNKNOWN_STATEMENT,
                keyword.span(),
                "seen",
                Quoted.shown(keyword.span().of(text)),
                "suggestion",
                near.isEmpty()
                        ? Wording.of(
                                "Most texts are made of “data”, “layer”, “loss”, “lr”, “batch” and “epochs”.",
                                "La plupart des textes sont faits de «\u00a0data\u00a0», «\u00a0layer\u00a0»,"
                                        + " «\u00a0loss\u00a0», «\u00a0lr\u00a0», «\u00a0batch\u00a0» et"
                                        + " «\u00a0epochs\u00a0».")
                        : Nearest.suggestion(near, vocabulary.keywords()));
        for (String name : near) {
            draft.fix(Quoted.writing(name), List.of(Edit.replace(keyword.span(), name)));
        }
    }
}
