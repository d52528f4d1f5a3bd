package org.neurone.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.TablePreview;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.PictureSource;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.plan.Limits;

/**
 * What a text makes of a host's table: which columns are learned, which are left out. A change goes step by step, each step an
 * edit of the text that the one before left, and comes out as one edit from the first difference to the last.
 */
public final class TableEdits {
    /** What goes, one after the other, where a network is of no use for other targets. */
    private static final List<List<String>> GO = List.of(
            List.of(),
            List.of("output"),
            List.of("output", "loss"),
            List.of("output", "loss", "metric", "expect", "stop"));

    private final Vocabulary vocabulary;
    private final Tables tables;
    private final String before;

    public TableEdits(Vocabulary vocabulary, Checked checked, Tables tables) {
        this.vocabulary = vocabulary;
        this.tables = tables;
        this.before = checked.tree().text();
    }

    /** As {@link org.neurone.dsl.Edits#useTable}. */
    public List<Edit> useTable(String source, String name) {
        Draft draft = new Draft(before);
        Bound data = draft.placement().statement("data");
        if (data != null
                && data.object() instanceof DataSpec spec
                && names(spec.source(), source, name)
                && draft.sound()) {
            return List.of(); // other rows of the same table
        }
        draft.apply(draft.placement().put("data " + source + " " + Strings.quote(name)));
        draft.apply(draft.placement().remove("inputs"));
        return difference(sound(draft.text));
    }

    private boolean names(Source present, String source, String name) {
        boolean csv = source.equals("csv")
                && present instanceof CsvSource table
                && table.name().equals(name);
        return csv
                || (source.equals("pictures")
                        && present instanceof PictureSource pictures
                        && pictures.name().equals(name));
    }

    /** As {@link org.neurone.dsl.Edits#useColumn}. */
    public List<Edit> use(String column, boolean used) {
        Draft draft = new Draft(before);
        TableUse use = draft.use();
        if (use == null || use.table().position(column) < 0 || use.use(column) == TablePreview.Use.TARGET) {
            return List.of();
        }
        if (used) {
            draft.takeIn(column);
        } else {
            draft.leaveOut(column);
        }
        return difference(draft.text);
    }

    /** As {@link org.neurone.dsl.Edits#setTarget}. */
    public List<Edit> target(String column) {
        Draft draft = new Draft(before);
        TableUse use = draft.use();
        draft.set("target", written(column));
        if (use == null || use.targets().equals(List.of(column))) {
            return difference(draft.text);
        }
        draft.set("classes", null);
        draft.withoutNoMore(column);
        draft.dropInputs(column, true);
        String text = sound(draft.text);
        if (!new Draft(text).sound()) {
            draft.set("task", null);
            text = sound(draft.text);
        }
        return difference(text);
    }

    /** The text without those statements that keep it from being sound, or as it is where that does not help. */
    private String sound(String text) {
        for (List<String> keywords : GO) {
            Draft draft = new Draft(text);
            for (String keyword : keywords) {
                draft.apply(draft.placement().remove(keyword));
            }
            if (draft.sound()) {
                return draft.text;
            }
        }
        return text;
    }

    private String written(String name) {
        return written(vocabulary, name);
    }

    /** A name as an option's value: in quotes where it has another form, or is an option's name itself. */
    static String written(Vocabulary vocabulary, String name) {
        boolean bare = Characters.name(name);
        for (Entry<?> entry :
                List.of(vocabulary.statement("data"), vocabulary.catalog().entry(Kind.SOURCE, "csv"))) {
            for (Parameter<?> parameter : entry.parameters()) {
                bare &= !parameter.name().equals(name);
            }
        }
        return bare ? name : Strings.quote(name);
    }

    private List<Edit> difference(String after) {
        int from = 0;
        int most = Math.min(before.length(), after.length());
        while (from < most && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        int behind = 0;
        while (behind < most - from
                && before.charAt(before.length() - 1 - behind) == after.charAt(after.length() - 1 - behind)) {
            behind++;
        }
        return before.equals(after)
                ? List.of()
                : List.of(new Edit(from, before.length() - behind, after.substring(from, after.length() - behind)));
    }

    /** A text on its way. */
    private final class Draft {
        private String text;

        Draft(String text) {
            this.text = text;
        }

        Checked checked() {
            return TextReader.read(vocabulary, Adviser.NONE, text);
        }

        boolean sound() {
            return TextReader.read(vocabulary, Adviser.NONE, text, tables, Limits.standard())
                            .experiment()
                    != null;
        }

        TableUse use() {
            return TableUse.find(checked(), tables);
        }

        Placement placement() {
            return new Placement(vocabulary, checked());
        }

        void apply(List<Edit> edits) {
            text = Edit.apply(text, edits);
        }

        /** Sets an option of {@code data}; null takes it away. */
        void set(String option, String value) {
            Settings settings = new Settings(vocabulary, checked());
            Bound data = placement().statement("data");
            apply(data == null ? settings.add(placement(), "data", option, value) : settings.set(data, option, value));
        }

        void leaveOut(String column) {
            if (placement().statement("inputs") != null) {
                dropInputs(column, false);
                return;
            }
            TableUse use = use();
            boolean others = false;
            for (String name : use.table().names()) {
                others |= !name.equals(column) && use.use(name) == TablePreview.Use.INPUT;
            }
            if (others && use.use(column) == TablePreview.Use.INPUT) {
                List<String> without = new ArrayList<>(use.source().without());
                without.add(column);
                set("without", listed(without));
            }
        }

        void takeIn(String column) {
            withoutNoMore(column);
            Bound inputs = placement().statement("inputs");
            if (inputs == null || use().use(column) != TablePreview.Use.OUT) {
                return;
            }
            List<String> written = new ArrayList<>();
            for (Term term : Inputs.terms(inputs)) {
                written.add(Terms.print(term));
            }
            written.add(Terms.print(new Term.Column(column)));
            apply(placement().put("inputs " + String.join(" ", written)));
            if (namesAll(Inputs.terms(placement().statement("inputs")))) {
                apply(placement().remove("inputs"));
            }
        }

        /** Whether the inputs are all that the table has, each whole and as it is. */
        private boolean namesAll(List<Term> terms) {
            TableUse use = use();
            boolean all = true;
            for (Term term : terms) {
                all &= term instanceof Term.Column column && use.table().position(column.name()) >= 0;
            }
            for (String name : use.table().names()) {
                all &= use.use(name) != TablePreview.Use.OUT
                        || use.source().without().contains(name)
                        || use.targets().contains(name);
            }
            return all;
        }

        void withoutNoMore(String column) {
            TableUse use = use();
            List<String> without =
                    new ArrayList<>(use == null ? List.of() : use.source().without());
            if (without.remove(column)) {
                set("without", without.isEmpty() ? null : listed(without));
            }
        }

        /**
         * Takes the features that a column has a part in out of {@code inputs}.
         *
         * @param all whether the statement goes where none is left; else everything stays then
         */
        void dropInputs(String column, boolean all) {
            Bound inputs = placement().statement("inputs");
            List<String> kept = new ArrayList<>();
            List<Term> terms = inputs == null ? List.of() : Inputs.terms(inputs);
            for (Term term : terms) {
                boolean has = false;
                for (String input : Terms.columns(List.of(term))) {
                    has |= TableUse.gives(column, input);
                }
                if (!has) {
                    kept.add(Terms.print(term));
                }
            }
            if (kept.size() < terms.size() && !kept.isEmpty()) {
                apply(placement().put("inputs " + String.join(" ", kept)));
            } else if (kept.size() < terms.size() && all) {
                apply(placement().remove("inputs"));
            }
        }
    }

    private String listed(List<String> names) {
        List<String> written = new ArrayList<>();
        for (String name : names) {
            written.add(written(name));
        }
        return written.size() == 1 ? written.get(0) : "[" + String.join(" ", written) + "]";
    }
}
