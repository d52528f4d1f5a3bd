package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.edit.Trim;
import org.neurone.dsl.problem.Finding;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.term.TermReader;
import org.neurone.engine.number.Decimal;

/** What one click can do about a value of the right form that its setting does not take. */
final class ValueFixes {
    private final Line line;

    ValueFixes(Line line) {
        this.line = line;
    }

    /** Offers it for all that was found from the {@code start}-th problem on. */
    void add(int start) {
        for (Problems.Draft draft : line.problems().from(start)) {
            add(draft);
        }
    }

    private void add(Problems.Draft draft) {
        Finding finding = draft.finding();
        if (finding instanceof OfValues.OutOfRange told) {
            positive(draft, told);
        } else if (finding instanceof OfValues.NotWhole told) {
            round(draft, told);
        } else if (finding instanceof OfValues.OneOrThousand told) {
            draft.write(draft.span(), told.large());
            if (told.small() != null) {
                draft.write(draft.span(), told.small());
            }
        } else if (finding instanceof OfValues.ShareOverOne told) {
            draft.write(draft.span(), told.seen() + "%");
        } else if (finding instanceof OfValues.SizeDimensions told && told.count() == 1) {
            String side = told.seen().piece();
            draft.write(draft.span(), side + "x" + side);
        } else if (finding instanceof OfValues.ListItem) {
            draft.delete(draft.span());
        } else if (finding instanceof OfValues.BadFormula told) {
            String right = Formulas.right(told.formula());
            if (right != null) {
                draft.write(around(draft.span()), Strings.quote(right));
            }
        } else if (finding instanceof OfValues.UnknownTerm told) {
            term(draft, told);
        } else if (finding instanceof OfValues.BadState) {
            draft.fix(Fix.Kind.START_FROM_SEED, List.of(Trim.statement(line.text(), line.span())));
        } else if (finding instanceof OfValues.UnknownWord told) {
            word(draft, told);
        } else if (finding instanceof OfWriting.Spelled told) {
            quotes(draft, told);
            ownName(draft, told);
        }
    }

    /** What stands between quotes of another kind, and signs that look like an escape. */
    static void quotes(Problems.Draft draft, OfWriting.Spelled told) {
        if (told.kind() == Habit.SMART_QUOTES) {
            draft.write(draft.span(), told.right());
        } else if (told.kind() == Habit.UNKNOWN_ESCAPE) {
            draft.fix(Fix.Kind.WRITE, "\\\\", List.of(Edit.insert(draft.span().from(), "\\")));
        }
    }

    /** What others say, or what resembles what stands there. */
    private static void word(Problems.Draft draft, OfValues.UnknownWord told) {
        List<String> words = told.words().all();
        String meant = OtherNames.word(told.seen(), words);
        List<String> near = meant == null ? Nearest.of(told.seen(), words) : List.of(meant);
        draft.tell(new OfValues.UnknownWord(Shown.piece(told.seen()), told.statement(), Suggestion.of(near, words)));
        for (String name : near) {
            draft.write(draft.span(), name);
        }
    }

    /** Small letters or quotes: the writer knows which. */
    private void ownName(Problems.Draft draft, OfWriting.Spelled told) {
        if (told.kind() == Habit.CAPITAL_LETTERS) {
            String written = draft.span().of(line.text());
            draft.write(draft.span(), told.right()).write(draft.span(), Strings.quote(written));
        } else if (told.kind() == Habit.NAME_IN_QUOTES) {
            draft.write(draft.span(), told.right());
        }
    }

    /** The number without its sign where that is right. */
    private static void positive(Problems.Draft draft, OfValues.OutOfRange told) {
        if (!told.seen().startsWith("-")) {
            return;
        }
        String positive = told.seen().substring(1);
        double opposite = Numbers.read(positive);
        ValueType type = told.setting().parameter().type();
        boolean right = (type instanceof ValueType.Real real && real.allows(opposite))
                || (type instanceof ValueType.Share share && opposite <= share.max())
                || (type instanceof ValueType.Whole whole && opposite >= whole.min() && opposite <= whole.max());
        if (right) {
            draft.write(draft.span(), positive);
        }
    }

    private static void round(Problems.Draft draft, OfValues.NotWhole told) {
        if (told.setting().parameter().type() instanceof ValueType.Whole whole && !Numbers.percent(told.seen())) {
            double nearest = Math.floor(Numbers.read(told.seen()) + 0.5);
            if (nearest >= whole.min() && nearest <= whole.max()) {
                draft.write(draft.span(), Decimal.print(nearest));
            }
        }
    }

    private void term(Problems.Draft draft, OfValues.UnknownTerm told) {
        if (told.term() == null) {
            draft.fix(Fix.Kind.DELETE_STATEMENT, List.of(Trim.statement(line.text(), line.span())));
            return;
        }
        String closed = told.term() + ")";
        if (TermReader.read(closed).fault() == null) {
            draft.write(around(draft.span()), closed);
        }
    }

    /** The value in which that piece of the text lies. */
    private Span around(Span piece) {
        for (Value value : line.values()) {
            if (value.from() <= piece.from() && piece.to() <= value.to()) {
                return value.span();
            }
        }
        return piece;
    }
}
