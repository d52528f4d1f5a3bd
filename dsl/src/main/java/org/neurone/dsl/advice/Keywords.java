package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.edit.Lines;
import org.neurone.dsl.problem.Idea;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Fix;

/** Says what to do about a statement that starts with a word that no statement starts with. */
final class Keywords {
    /** A setting that lost its statement stands near it; looking no farther keeps long texts cheap. */
    private static final int FARTHEST = 40;

    private Keywords() {}

    /** @param guess whether to look for the statement that was meant, which takes several readings */
    static void unknown(
            Alone alone, SyntaxTree tree, List<Bound> all, List<Value> values, boolean guess, Problems problems) {
        Vocabulary vocabulary = alone.vocabulary();
        String text = tree.text();
        List<Bound> before = all.subList(Math.max(0, all.size() - FARTHEST), all.size());
        tree.tokens().count(before.size());
        Value keyword = values.get(0);
        String seen = keyword.in(text);
        String shown = Shown.piece(keyword.span().of(text));
        if (Misplaced.report(alone, text, before, values, problems)) {
            return;
        }
        String right = guess ? Guess.withoutKeyword(alone, text, values) : null;
        if (right != null) {
            problems.add(keyword.span(), new OfStatements.UnknownStatement(shown, List.of(right)))
                    .write(keyword.span().through(values.get(values.size() - 1).span()), right);
            return;
        }
        Idea idea = Ideas.of(seen);
        if (idea != null) {
            problems.add(keyword.span(), new OfStatements.NoStatementFor(shown, idea))
                    .fix(Fix.Kind.DELETE_STATEMENT, List.of(Lines.delete(tree, tree.at(keyword.from()))));
            return;
        }
        List<String> near = new ArrayList<>(Nearest.of(seen, vocabulary.keywords()));
        if (near.isEmpty()) {
            near.addAll(Aliases.near(seen, vocabulary));
        }
        Problems.Draft draft = problems.add(keyword.span(), new OfStatements.UnknownStatement(shown, near));
        for (String name : near) {
            draft.write(keyword.span(), name);
        }
    }
}
