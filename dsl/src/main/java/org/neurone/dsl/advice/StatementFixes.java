package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.edit.Lines;
import org.neurone.dsl.problem.Finding;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;

/** What one click can do about a statement as a whole, or about a text's blanks. */
final class StatementFixes {
    private StatementFixes() {}

    static void add(SyntaxTree tree, Problems.Draft draft) {
        Finding finding = draft.finding();
        if (finding instanceof OfWriting.OddSpace told) {
            List<Edit> edits = new ArrayList<>();
            for (Span place : told.places()) {
                edits.add(Edit.replace(place, joins(tree.text(), place) ? "" : " "));
            }
            draft.fix(Fix.Kind.ORDINARY_SPACES, edits);
        } else if (finding instanceof OfStatements.RepeatedStatement told) {
            repeated(tree, draft, told.seen().equals(Vocabulary.VERSION));
        } else if (finding instanceof OfStatements.VersionNotFirst) {
            StatementNode node = tree.at(draft.span().from());
            Edit put = Edit.insert(
                    tree.statements().get(0).span().from(), draft.span().of(tree.text()) + "\n");
            draft.fix(Fix.Kind.MOVE_TO_TOP, List.of(put, Lines.delete(tree, node)));
        } else if (finding instanceof OfStatements.VersionNumber) {
            draft.write(draft.span(), "neurone 1");
        } else if (finding instanceof OfStatements.UnknownVersion) {
            draft.write(draft.span(), "1");
        } else if (finding instanceof OfStatements.VersionGoesOn told) {
            draft.fix(
                    Fix.Kind.SEPARATE,
                    List.of(new Edit(told.numberTo(), draft.span().from(), "; ")));
        } else if (finding instanceof OfWriting.Spelled told) {
            ValueFixes.quotes(draft, told);
        }
    }

    /** Whether it stands within a word, as a soft hyphen does, and parts nothing. */
    private static boolean joins(String text, Span place) {
        char c = text.charAt(place.from());
        boolean one = place.length() == 1 && (c == '\u00ad' || c == '\u200c' || c == '\u200d' || c == '\u2060');
        return one
                && place.from() > 0
                && place.to() < text.length()
                && Characters.lower(text.charAt(place.from() - 1))
                && Characters.lower(text.charAt(place.to()));
    }

    private static void repeated(SyntaxTree tree, Problems.Draft draft, boolean version) {
        List<Edit> second = List.of(Lines.delete(tree, tree.at(draft.span().from())));
        if (version) {
            draft.fix(Fix.Kind.DELETE, second);
            return;
        }
        draft.fix(Fix.Kind.KEEP_FIRST, second)
                .fix(
                        Fix.Kind.KEEP_SECOND,
                        List.of(Lines.delete(tree, tree.at(draft.also().span().from()))));
    }
}
