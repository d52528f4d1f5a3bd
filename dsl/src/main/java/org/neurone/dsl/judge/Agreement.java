package org.neurone.dsl.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neurone.dsl.Language;
import org.neurone.dsl.challenge.Rulings;
import org.neurone.dsl.problem.EntryFault;
import org.neurone.dsl.problem.Mistake;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.number.Decimal;

/** Holds an entry's lines against those of its challenge, in their canonical spelling. */
final class Agreement {
    /** What is said of a text by itself that breaks a rule of its challenge. */
    static final List<String> BROKEN = List.of(
            Mistake.OVER_LIMIT.code(),
            Mistake.LAYER_NOT_ALLOWED.code(),
            Mistake.BY_HAND.code(),
            Mistake.NO_VARIANT.code(),
            Mistake.VARIANT_NOT_ASKED.code());

    private final Language language;
    private final Experiment challenge;
    private final Experiment entry;
    private final List<EntryFault> faults = new ArrayList<>();

    Agreement(Language language, Experiment challenge, Experiment entry) {
        this.language = language;
        this.challenge = challenge;
        this.entry = entry;
    }

    /** All that differs and must not. */
    List<EntryFault> faults() {
        for (String keyword : Rulings.RULES) {
            rule(said(language, challenge, keyword), said(language, entry, keyword));
        }
        for (String name : challenge.rules().fixed()) {
            fixed(name);
        }
        return faults;
    }

    /** The same lines, in whatever order. */
    private void rule(List<String> wanted, List<String> seen) {
        List<String> missing = new ArrayList<>(wanted);
        List<String> added = new ArrayList<>();
        for (String line : seen) {
            if (!missing.remove(line)) {
                added.add(line);
            }
        }
        for (int i = 0; i < missing.size() || i < added.size(); i++) {
            faults.add(new EntryFault.RuleChanged(
                    i < missing.size() ? missing.get(i) : null, i < added.size() ? added.get(i) : null));
        }
        boolean order = missing.isEmpty() && added.isEmpty() && !wanted.equals(seen);
        if (order && !seen.isEmpty() && seen.get(0).startsWith("rank ")) {
            faults.add(new EntryFault.RuleChanged(wanted.get(0), seen.get(0)));
        }
    }

    private void fixed(String name) {
        boolean setting = !name.equals(Rulings.NETWORK)
                && language.catalog().statement(name) == null
                && language.catalog().entry(Kind.LAYER, name) == null;
        String wanted = setting ? setting(name, challenge.data()) : lines(name, challenge);
        String seen = setting ? setting(name, entry.data()) : lines(name, entry);
        if (!Objects.equals(wanted, seen)) {
            faults.add(new EntryFault.FixedChanged(name, wanted, seen));
        }
    }

    private String lines(String name, Experiment experiment) {
        List<String> said = said(language, experiment, name);
        return said.isEmpty() ? null : String.join("; ", said);
    }

    /** A setting of the data by its name; null where it is not said. */
    private String setting(String name, DataSpec data) {
        for (Parameter<?> parameter :
                language.catalog().statement("data").entry().parameters()) {
            if (parameter.name().equals(name)) {
                return shown(name, parameter.type(), get(parameter, data));
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // a parameter of data reads from what data builds
    private static Object get(Parameter<?> parameter, DataSpec data) {
        return ((Parameter<DataSpec>) parameter).get().apply(data);
    }

    private static String shown(String name, ValueType type, Object value) {
        if (value == null) {
            return null;
        }
        return type instanceof ValueType.Share
                ? name + " " + Decimal.print((Double) value * 100) + "%"
                : name + " " + value;
    }

    /** The statements of that keyword, or of all layers, as canonical text has them. */
    static List<String> said(Language language, Experiment experiment, String keyword) {
        SyntaxTree tree = Parser.parse(language.write(experiment), word -> false);
        List<String> said = new ArrayList<>();
        for (StatementNode statement : tree.statements()) {
            String word = statement.keyword().in(tree.text());
            boolean layer =
                    keyword.equals(Rulings.NETWORK) && language.catalog().entry(Kind.LAYER, word) != null;
            if (layer || word.equals(keyword)) {
                said.add(statement.span().of(tree.text()));
            }
        }
        return said;
    }
}
