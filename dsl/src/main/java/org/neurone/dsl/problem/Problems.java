package org.neurone.dsl.problem;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Fix;
import org.neurone.dsl.Problem;
import org.neurone.dsl.Related;
import org.neurone.dsl.Span;
import org.neurone.engine.plan.Severity;
import org.neurone.engine.words.Wording;

/** Gathers the problems of one reading. */
public final class Problems {
    private final List<Draft> drafts = new ArrayList<>();

    /** Adds a problem; {@code facts} are names and values in turn, as its wording names them. */
    public Draft add(ProblemKind kind, Span span, Object... facts) {
        Draft draft = add(kind.code(), kind.severity(), span, Template.fill(kind.english(), kind.french(), facts));
        draft.kind = kind;
        draft.facts = facts;
        return draft;
    }

    /** Adds a problem that brings its own wording. */
    public Draft add(String code, Severity severity, Span span, Wording sentence) {
        Draft draft = new Draft(code, severity, span, sentence);
        drafts.add(draft);
        return draft;
    }

    /** How many there are so far. */
    public int size() {
        return drafts.size();
    }

    /** How many errors there are from the {@code start}-th on. */
    public int errorsFrom(int start) {
        int errors = 0;
        for (int i = start; i < drafts.size(); i++) {
            errors += drafts.get(i).severity == Severity.ERROR ? 1 : 0;
        }
        return errors;
    }

    /** The errors from the {@code start}-th on, in the order in which they were found. */
    public List<Draft> errorDrafts(int start) {
        List<Draft> errors = new ArrayList<>();
        for (int i = start; i < drafts.size(); i++) {
            if (drafts.get(i).severity == Severity.ERROR) {
                errors.add(drafts.get(i));
            }
        }
        return errors;
    }

    /** Forgets one of them. */
    public void forget(Draft draft) {
        drafts.remove(draft);
    }

    /** Forgets all from the {@code start}-th on. */
    public void forgetFrom(int start) {
        drafts.subList(start, drafts.size()).clear();
    }

    /** All of them in the order of the text. */
    public List<Problem> list() {
        List<Problem> problems = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            problems.add(
                    new Problem(draft.code, draft.severity, draft.span, draft.sentence, draft.related, draft.fixes));
        }
        problems.sort((a, b) -> a.span().from() != b.span().from()
                ? Integer.compare(a.span().from(), b.span().from())
                : Integer.compare(a.span().to(), b.span().to()));
        return problems;
    }

    /** A problem under construction. */
    public static final class Draft {
        private final String code;
        private final Severity severity;
        private final Span span;
        private final List<Fix> fixes = new ArrayList<>();
        private Wording sentence;
        private ProblemKind kind;
        private Object[] facts = {};
        private Related related;

        private Draft(String code, Severity severity, Span span, Wording sentence) {
            this.code = code;
            this.severity = severity;
            this.span = span;
            this.sentence = sentence;
        }

        /** Points at a second place. */
        public Draft see(Span place, String english, String french) {
            related = new Related(place, Wording.of(english, french));
            return this;
        }

        public Draft fix(Wording label, List<Edit> edits) {
            fixes.add(new Fix(label, edits));
            return this;
        }

        public String code() {
            return code;
        }

        public Span span() {
            return span;
        }

        /** Shows {@code statement} wherever the sentence shows the statement that starts with {@code keyword} as it were right. */
        public Draft show(String keyword, Wording statement) {
            for (int i = 0; i + 1 < facts.length; i += 2) {
                boolean whole =
                        facts[i + 1] instanceof Wording shown && shown.english().startsWith("“" + keyword + " ");
                if (whole && facts[i].equals("right")) {
                    facts[i + 1] = statement;
                    sentence = Template.fill(kind.english(), kind.french(), facts);
                }
            }
            return this;
        }

        /** Offers something in place of the only fix so far, or before several that let one choose. */
        public Draft first(Wording label, List<Edit> edits) {
            if (fixes.size() == 1) {
                fixes.clear();
            }
            fixes.add(0, new Fix(label, edits));
            return this;
        }

        /** Whether the first fix makes {@code right} of that piece of the text. */
        public boolean gives(String right, String text, Span piece) {
            if (fixes.isEmpty()) {
                return false;
            }
            String before = text.substring(0, piece.from()) + right + text.substring(piece.to());
            return Edit.apply(text, fixes.get(0).edits()).equals(before);
        }

        /** Offers to put {@code replacement} in the place of {@code span}. */
        public Draft write(Span at, String replacement) {
            return fix(Quoted.writing(replacement), List.of(Edit.replace(at, replacement)));
        }

        /** Offers to delete {@code span}. */
        public Draft delete(Span at) {
            return fix(Wording.of("Delete it", "Supprimer"), List.of(Edit.replace(at, "")));
        }
    }
}
