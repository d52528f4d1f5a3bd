package org.neurone.dsl.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.advice.Examples;
import org.neurone.dsl.advice.OtherNames;
import org.neurone.dsl.challenge.Rulings;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Cut;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.wording.Expected;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;

/** Offers values for one place of one statement, the likeliest first. */
final class ValueOffers {
    private final Vocabulary vocabulary;
    private final Checked checked;
    private final Tables tables;
    private final Defaults defaults;
    private final Offers offers;
    private final Bound bound;
    private final List<Value> before;

    /** @param before the statement's values before the place */
    ValueOffers(Vocabulary vocabulary, Checked checked, Tables tables, Offers offers, Bound bound, List<Value> before) {
        this.vocabulary = vocabulary;
        this.checked = checked;
        this.tables = tables;
        this.defaults = new Defaults(vocabulary);
        this.offers = offers;
        this.bound = bound;
        this.before = before;
    }

    void add(Cut.Place place) {
        Parameter<?> parameter = place.parameter();
        ValueType type = parameter.type();
        List<String> likely = Likely.at(place.owner().name() + " " + parameter.name());
        if (type instanceof ValueType.Choice choice) {
            names(choice, likely);
        } else if (type instanceof ValueType.Word word) {
            for (String one : Offers.ranked(likely, word.words())) {
                offers.add(one, Completion.Kind.NAME, parameter.sentence());
            }
        } else if (type instanceof ValueType.Terms) {
            terms(parameter);
        } else if (type instanceof ValueType.Keywords) {
            for (String name : Rulings.fixable(vocabulary)) {
                offers.add(name, Completion.Kind.NAME, parameter.sentence());
            }
        } else if (place.owner().type() == CsvSource.class && type instanceof ValueType.Text) {
            for (String name : tables.names()) {
                offers.quoted(name, Strings.quote(name), parameter.sentence());
            }
        } else if (place.owner().type() == CsvSource.class && parameter.name().equals("target")) {
            for (String column : tableColumns()) {
                offers.add(written(column), Completion.Kind.NAME, Expected.of(type));
            }
        } else if (!(type instanceof ValueType.Text)) {
            values(place, likely);
        }
    }

    /** Numbers: those of the texts, those of the catalogue's examples, the default. */
    private void values(Cut.Place place, List<String> likely) {
        Parameter<?> parameter = place.parameter();
        Wording detail = Documentation.describe(parameter, defaults);
        for (String value : likely) {
            offers.add(value, Completion.Kind.VALUE, detail);
        }
        for (String example : examples(place)) {
            offers.add(example, Completion.Kind.VALUE, detail);
        }
        if (parameter.type() instanceof ValueType.Whole whole && whole.word() != null) {
            offers.add(whole.word(), Completion.Kind.NAME, parameter.sentence());
        }
        String fallback = defaults.of(parameter);
        if (fallback != null) {
            offers.add(fallback, Completion.Kind.VALUE, detail);
        }
    }

    private List<String> examples(Cut.Place place) {
        Parameter<?> parameter = place.parameter();
        if (parameter.place() == Parameter.Place.VALUE) {
            return Examples.place(
                    place.owner(), Vocabulary.places(place.owner()).indexOf(parameter));
        }
        String example = Examples.option(place.owner(), bound.binding().entry(), parameter.name());
        return example == null ? List.of() : List.of(example);
    }

    private void names(ValueType.Choice choice, List<String> likely) {
        Map<String, Entry<?>> entries = new LinkedHashMap<>();
        for (Entry<?> entry : vocabulary.catalog().entries(choice.kind())) {
            if (!said(entry.name())) {
                entries.put(entry.name(), entry);
            }
        }
        List<String> ranked = Offers.ranked(likely, entries.keySet());
        for (String name : ranked) {
            offers.add(name, Completion.Kind.NAME, entries.get(name).sentence());
        }
        if (offers.telling()) {
            for (String name : Offers.ranked(likely, OtherNames.beginning(choice.kind(), offers.typed(), vocabulary))) {
                if (entries.containsKey(name)) {
                    offers.meant(name, Completion.Kind.NAME, entries.get(name).sentence());
                }
            }
        }
    }

    /** Whether another statement of this kind says that name, and nothing else could make this one differ. */
    private boolean said(String name) {
        Entry<?> entry = bound.binding().entry();
        Statement<?> statement = vocabulary.catalog().statement(entry.name());
        boolean told = statement != null && statement.repeatable();
        for (Parameter<?> parameter : entry.parameters()) {
            told &= parameter.type() instanceof ValueType.Choice || !parameter.required();
        }
        for (Bound other : checked.statements()) {
            boolean same = told
                    && entry.name().equals(other.keyword())
                    && !other.node().span().equals(bound.node().span());
            List<Value> values = other.node().values();
            if (same
                    && values.size() > 1
                    && values.get(1).in(checked.tree().text()).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void terms(Parameter<?> parameter) {
        List<String> used = new ArrayList<>();
        for (Value value : before) {
            used.add(value.in(checked.tree().text()));
        }
        for (String column : columns()) {
            if (!used.contains(written(column))) {
                offers.add(written(column), Completion.Kind.NAME, parameter.sentence());
            }
        }
        for (Term.Function function : Term.Function.OF_FEATURES) {
            offers.add(function.word() + "(", Completion.Kind.NAME, parameter.sentence());
        }
    }

    private static String written(String column) {
        return Characters.name(column) ? column : Strings.quote(column);
    }

    /** The columns of the text's data, none where it cannot be described. */
    private List<String> columns() {
        DataSpec data = Experiment.DEFAULT_DATA;
        for (Bound statement : checked.statements()) {
            data = statement.object() instanceof DataSpec said ? said : data;
        }
        try {
            return data.describe(List.of(), tables).columns();
        } catch (DataException e) {
            return List.of();
        }
    }

    /** The columns of the table that this statement names, which need not be whole yet. */
    private List<String> tableColumns() {
        for (Given given : bound.binding().all()) {
            for (Binding choice : given.choices()) {
                Given name = choice.entry().type() == CsvSource.class ? choice.given("name") : null;
                if (name != null) {
                    return columns(Strings.content(
                            name.values().get(0).in(checked.tree().text())));
                }
            }
        }
        return List.of();
    }

    private List<String> columns(String name) {
        try {
            Table table = tables.table(name);
            return table == null ? List.of() : table.names();
        } catch (DataException e) {
            return List.of();
        }
    }
}
