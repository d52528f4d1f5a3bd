package org.neurone.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.ColumnPlace;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Span;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;

/** Where a text names the columns of its table: as targets, left out, as dates, and in the features that the network is fed. */
public final class ColumnNames {
    /** The options of a table whose values are columns. */
    private static final List<String> OPTIONS = List.of("target", "without", "dates");

    private final Vocabulary vocabulary;
    private final String text;
    private final Table table;
    private final List<Value> named = new ArrayList<>();
    private final List<Value> features = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    private ColumnNames(Vocabulary vocabulary, String text, Table table) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.table = table;
    }

    /** Null where the text names no table that the host has. */
    public static ColumnNames of(Vocabulary vocabulary, Checked checked, Tables tables) {
        TableUse use = TableUse.find(checked, tables);
        if (use == null) {
            return null;
        }
        ColumnNames names = new ColumnNames(vocabulary, checked.tree().text(), use.table());
        for (Bound bound : checked.statements()) {
            if ("data".equals(bound.keyword())) {
                for (String option : OPTIONS) {
                    Given given = Spans.find(bound.binding(), option);
                    names.add(given == null ? List.of() : given.values());
                }
            } else if ("inputs".equals(bound.keyword())) {
                names.addFeatures(bound);
            }
        }
        return names;
    }

    private void add(List<Value> values) {
        for (Value value : values) {
            if (value.form() == Form.LIST) {
                add(value.items());
            } else if (value.form() == Form.NAME || (value.form() == Form.TEXT && value.closed())) {
                named.add(value);
            }
        }
    }

    private void addFeatures(Bound inputs) {
        Given given = Spans.find(inputs.binding(), "terms");
        List<Term> said = Inputs.terms(inputs);
        if (given != null && given.values().size() == said.size()) {
            features.addAll(given.values());
            terms.addAll(said);
        }
    }

    /** The column that the text names at that offset, or null. */
    public ColumnPlace at(int offset) {
        for (Value value : named) {
            String column = column(content(value));
            if (value.span().touches(offset) && column != null) {
                return new ColumnPlace(value.span(), column);
            }
        }
        for (int i = 0; i < features.size(); i++) {
            Span span = features.get(i).span();
            for (String input : span.touches(offset) ? Terms.columns(List.of(terms.get(i))) : List.<String>of()) {
                String column = column(input);
                Span found = within(span, Terms.print(new Term.Column(input)), offset);
                if (column != null && found != null) {
                    return new ColumnPlace(found, column);
                }
            }
        }
        return null;
    }

    /** Where a feature spells a column so, at that offset; a name is not sought within a longer one. */
    private Span within(Span feature, String spelled, int offset) {
        for (int at = text.indexOf(spelled, feature.from()); at >= 0; at = text.indexOf(spelled, at + 1)) {
            int end = at + spelled.length();
            if (end > feature.to()) {
                return null;
            }
            boolean whole = (at == feature.from() || !partOfName(at - 1)) && (end == feature.to() || !partOfName(end));
            Span span = new Span(at, end);
            if (whole && span.touches(offset)) {
                return span;
            }
        }
        return null;
    }

    private boolean partOfName(int at) {
        char c = text.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /** The same text for a table in which that column is called otherwise. */
    public List<Edit> rename(String column, String name) {
        List<Edit> edits = new ArrayList<>();
        for (Value value : named) {
            String content = content(value);
            if (column.equals(column(content))) {
                edits.add(Edit.replace(value.span(), TableEdits.written(vocabulary, renamed(content, column, name))));
            }
        }
        for (int i = 0; i < features.size(); i++) {
            Term renamed = renamed(terms.get(i), column, name);
            if (!renamed.equals(terms.get(i))) {
                edits.add(Edit.replace(features.get(i).span(), Terms.print(renamed)));
            }
        }
        return edits;
    }

    /** A feature is made of columns, products, powers and functions. */
    private Term renamed(Term term, String column, String name) {
        if (term instanceof Term.Column input) {
            return column.equals(column(input.name())) ? new Term.Column(renamed(input.name(), column, name)) : input;
        } else if (term instanceof Term.Product product) {
            List<Term> factors = new ArrayList<>();
            for (Term factor : product.factors()) {
                factors.add(renamed(factor, column, name));
            }
            return new Term.Product(factors);
        } else if (term instanceof Term.Power power) {
            return new Term.Power(renamed(power.base(), column, name), power.exponent());
        } else if (term instanceof Term.Call call) {
            return new Term.Call(call.function(), renamed(call.argument(), column, name));
        }
        return term;
    }

    private static String renamed(String input, String column, String name) {
        return name + input.substring(column.length());
    }

    /** The table's column that gives that input; null where it has none. */
    private String column(String input) {
        if (table.position(input) >= 0) {
            return input;
        }
        for (String name : table.names()) {
            if (TableUse.gives(name, input)) {
                return name;
            }
        }
        return null;
    }

    private String content(Value value) {
        return value.form() == Form.TEXT ? Strings.content(value.span().of(text)) : value.in(text);
    }
}
