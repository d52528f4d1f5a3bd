package org.neurone.dsl.problem;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.plan.Severity;

/** Gathers what one reading finds. */
public final class Problems {
    private final List<Draft> drafts = new ArrayList<>();
    private int most;
    private int errors;

    /** As many as there are. */
    public Problems() {
        this(Integer.MAX_VALUE);
    }

    /** Up to so many errors. */
    public Problems(int most) {
        this.most = most;
    }

    /** There were too many errors: whoever reads stops, and keeps those that were found. */
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int at;

        private Full(int at) {
            super("too many errors", null, false, false);
            this.at = at;
        }

        /** Where the first stands that there was no room for. */
        public int at() {
            return at;
        }
    }

    /**
     * Adds a finding at that piece of the text.
     *
     * @throws Full where there is no room for another error
     */
    public Draft add(Span span, Finding finding) {
        Draft draft = new Draft(span, finding);
        if (draft.severity() == Severity.ERROR) {
            if (errors == most) {
                throw new Full(span.from());
            }
            errors++;
        }
        drafts.add(draft);
        return draft;
    }

    /** From now on as many as there are. */
    public void takeAll() {
        most = Integer.MAX_VALUE;
    }

    /** Takes over what another reading found. */
    public void addAll(Problems others) {
        drafts.addAll(others.drafts);
        errors += others.errors;
    }

    /** How many there are so far. */
    public int size() {
        return drafts.size();
    }

    /** How many errors there are from the {@code start}-th on. */
    public int errorsFrom(int start) {
        int errors = 0;
        for (int i = start; i < drafts.size(); i++) {
            errors += drafts.get(i).severity() == Severity.ERROR ? 1 : 0;
        }
        return errors;
    }

    /** The errors from the {@code start}-th on, in the order in which they were found. */
    public List<Draft> errorDrafts(int start) {
        List<Draft> errors = new ArrayList<>();
        for (int i = start; i < drafts.size(); i++) {
            if (drafts.get(i).severity() == Severity.ERROR) {
                errors.add(drafts.get(i));
            }
        }
        return errors;
    }

    /** Those from the {@code start}-th on, in the order in which they were found. */
    public List<Draft> from(int start) {
        return List.copyOf(drafts.subList(start, drafts.size()));
    }

    /** Forgets one of them. */
    public void forget(Draft draft) {
        errors -= drafts.remove(draft) && draft.severity() == Severity.ERROR ? 1 : 0;
    }

    /** Forgets all from the {@code start}-th on. */
    public void forgetFrom(int start) {
        errors -= errorsFrom(start);
        drafts.subList(start, drafts.size()).clear();
    }

    /** All of them in the order of the text. */
    public List<Draft> list() {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort((a, b) -> a.span.from() != b.span.from()
                ? Integer.compare(a.span.from(), b.span.from())
                : Integer.compare(a.span.to(), b.span.to()));
        return sorted;
    }

    /** A problem under construction. */
    public static final class Draft {
        private final Span span;
        private final List<Remedy> remedies = new ArrayList<>();
        private Finding finding;
        private Also also;

        private Draft(Span span, Finding finding) {
            this.span = span;
            this.finding = finding;
        }

        /** What was found. */
        public Finding finding() {
            return finding;
        }

        /** Its kind; null for what the engine found. */
        public ProblemKind kind() {
            return finding.kind();
        }

        /** How bad it is. */
        public Severity severity() {
            return finding.severity();
        }

        /** The offending piece of the text. */
        public Span span() {
            return span;
        }

        /** A second place, or null. */
        public Also also() {
            return also;
        }

        /** What could be done about it, the best first. */
        public List<Remedy> remedies() {
            return remedies;
        }

        /** Points at a second place. */
        public Draft see(Span place, Also.Role role) {
            return see(new Also(place, role, null));
        }

        /** Points at a second place. */
        public Draft see(Also place) {
            also = place;
            return this;
        }

        /** Offers a change whose label shows something. */
        public Draft fix(Fix.Kind kind, String shown, List<Edit> edits) {
            remedies.add(new Remedy(kind, shown, edits));
            return this;
        }

        /** Offers a change that its kind says all about. */
        public Draft fix(Fix.Kind kind, List<Edit> edits) {
            return fix(kind, null, edits);
        }

        /** Offers to put {@code replacement} in the place of {@code span}. */
        public Draft write(Span at, String replacement) {
            return fix(Fix.Kind.WRITE, replacement, List.of(Edit.replace(at, replacement)));
        }

        /** Offers to delete {@code span}. */
        public Draft delete(Span at) {
            return fix(Fix.Kind.DELETE, List.of(Edit.replace(at, "")));
        }

        /** Says the same thing with more that is known about it. */
        public void tell(Finding more) {
            finding = more;
        }

        /** Shows {@code statement} where the finding shows the statement that starts with {@code keyword} as it were right. */
        public void show(String keyword, String statement) {
            if (finding instanceof ShowsRight shown
                    && shown.right() != null
                    && Shown.piece(shown.right()).startsWith(keyword + " ")) {
                finding = shown.showing(statement);
            }
        }

        /** Offers to write something in place of the only change so far, or before several that let one choose. */
        public void first(String written, List<Edit> edits) {
            if (remedies.size() == 1) {
                remedies.clear();
            }
            remedies.add(0, new Remedy(Fix.Kind.WRITE, written, edits));
        }

        /** Offers these instead of what was offered. */
        public void offer(List<Remedy> instead) {
            remedies.clear();
            remedies.addAll(instead);
        }

        /** Whether the first change makes {@code right} of that piece of the text. */
        public boolean gives(String right, String text, Span piece) {
            if (remedies.isEmpty()) {
                return false;
            }
            String before = text.substring(0, piece.from()) + right + text.substring(piece.to());
            return Edit.apply(text, remedies.get(0).edits()).equals(before);
        }
    }
}
