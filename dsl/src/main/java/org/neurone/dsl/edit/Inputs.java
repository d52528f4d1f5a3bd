package org.neurone.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.reason.DataException;

/** Changes of where the examples come from, and of what of them the network is fed. */
public final class Inputs {
    private final Vocabulary vocabulary;
    private final Tables tables;
    private final Placement placement;
    private final Settings settings;

    /** Of that text, by those words and for a host with those tables. */
    public Inputs(Vocabulary vocabulary, Tables tables, Placement placement, Settings settings) {
        this.vocabulary = vocabulary;
        this.tables = tables;
        this.placement = placement;
        this.settings = settings;
    }

    /** As {@link org.neurone.dsl.Edits#setSource}. */
    public List<Edit> setSource(String name) {
        Bound bound = placement.statement("data");
        List<Edit> edits = new ArrayList<>(
                bound == null ? settings.add(placement, "data", "source", name) : settings.set(bound, "source", name));
        List<String> before = columns(source());
        Experiment next =
                TextReader.read(vocabulary, Adviser.NONE, "data " + name).experiment();
        if (before.isEmpty()
                || next == null
                || !before.equals(columns(next.data().source()))) {
            edits.addAll(placement.remove("inputs"));
        }
        return edits;
    }

    /** As {@link org.neurone.dsl.Edits#toggleInput}. */
    public List<Edit> toggle(String feature) {
        List<String> columns = columns(source());
        List<String> features = new ArrayList<>();
        Bound bound = placement.statement("inputs");
        if (bound == null) {
            features.addAll(quoted(columns));
        } else {
            for (Term term : terms(bound)) {
                features.add(Terms.print(term));
            }
        }
        String written = columns.contains(feature) ? Terms.print(new Term.Column(feature)) : feature;
        if (!features.remove(written)) {
            features.add(written);
        }
        return put(features, quoted(columns));
    }

    private List<Edit> put(List<String> features, List<String> all) {
        if (features.isEmpty()) {
            return List.of();
        }
        return features.equals(all)
                ? placement.remove("inputs")
                : placement.put("inputs " + String.join(" ", features));
    }

    /** Where the text's examples come from, whether it says so or leaves it to the default; null where that is broken. */
    private Source source() {
        Bound bound = placement.statement("data");
        if (bound == null) {
            return Experiment.DEFAULT_DATA.source();
        }
        return bound.object() instanceof DataSpec data ? data.source() : null;
    }

    /** A source's columns; empty where they are not known here. */
    private List<String> columns(Source source) {
        try {
            return source == null ? List.of() : source.describe(tables).columns();
        } catch (DataException unknown) {
            return List.of();
        }
    }

    private static List<String> quoted(List<String> columns) {
        List<String> written = new ArrayList<>();
        for (String column : columns) {
            written.add(Terms.print(new Term.Column(column)));
        }
        return written;
    }

    /** The features that a statement names; empty where it is broken. */
    static List<Term> terms(Bound inputs) {
        List<Term> terms = new ArrayList<>();
        if (Layering.value(inputs, "terms") instanceof List<?> named) {
            for (Object term : named) {
                terms.add((Term) term);
            }
        }
        return terms;
    }
}
