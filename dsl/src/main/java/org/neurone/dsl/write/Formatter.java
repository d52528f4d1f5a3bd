package org.neurone.dsl.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.write.Phrase.Slot;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Severity;

/**
 * Gives a text its canonical spelling: {@code neurone 1} first, one statement a line, options in the catalogue's order,
 * every value spelled the one way. What the author said stays, in the author's order of statements: comments, blank
 * lines between groups (one at most), line ends within lists, and settings that only repeat a default. A statement with
 * a mistake stays as it is.
 */
public final class Formatter {
    private final Catalog catalog;
    private final Checked checked;
    private final String text;
    private final Tokens tokens;
    private final StringBuilder out = new StringBuilder();
    /** Whether the line under construction has something on it. */
    private boolean lineOpen;

    private int blankLines;
    /** The first problem that is not before the statement at hand. */
    private int problem;

    private final boolean versioned;

    private Formatter(Vocabulary vocabulary, Checked checked) {
        this.catalog = vocabulary.catalog();
        this.checked = checked;
        this.text = checked.tree().text();
        this.tokens = checked.tree().tokens();
        this.versioned = hasVersion();
    }

    /**
     * The formatted text; the text itself where a string or a list in it never ends, or where reading stopped, since nobody
     * knows what it says.
     */
    public static String format(Vocabulary vocabulary, Checked checked) {
        if (checked.tree().stop() != null) {
            return checked.tree().text();
        }
        for (Bound bound : checked.statements()) {
            if (!closed(bound.node().values())) {
                return checked.tree().text();
            }
        }
        return new Formatter(vocabulary, checked).format();
    }

    private static boolean closed(List<Value> values) {
        for (Value value : values) {
            if (!value.closed() || !closed(value.items())) {
                return false;
            }
        }
        return true;
    }

    private String format() {
        if (!versioned) {
            out.append(Vocabulary.VERSION).append(" 1\n");
        }
        int next = 0;
        List<StatementNode> nodes = checked.tree().statements();
        for (int i = 0; i < tokens.size(); i++) {
            if (next < nodes.size() && i == nodes.get(next).firstToken()) {
                StatementNode node = nodes.get(next);
                openLine();
                out.append(statement(node, checked.statements().get(next++)));
                i = node.endToken() - 1;
                continue;
            }
            switch (tokens.kind(i)) {
                case LINE_END -> endLine();
                case SEMICOLON -> closeLine();
                case COMMENT -> comment(tokens.text(i));
                default -> {}
            }
        }
        closeLine();
        return out.toString();
    }

    /** Whether the text says its version, or begins with something that nobody understands and that may have been meant to. */
    private boolean hasVersion() {
        List<StatementNode> nodes = checked.tree().statements();
        for (StatementNode node : nodes) {
            Value keyword = node.keyword();
            if (keyword.form() == Form.NAME && keyword.in(text).equals(Vocabulary.VERSION)) {
                return true;
            }
        }
        return !nodes.isEmpty()
                && (checked.statements().get(0).binding() == null
                        || tokens.kind(nodes.get(0).firstToken()) == TokenKind.PUNCTUATION);
    }

    private void openLine() {
        closeLine();
        if (blankLines > 1 && out.length() > 0) {
            out.append('\n');
        }
        blankLines = 0;
        lineOpen = true;
    }

    private void closeLine() {
        if (lineOpen) {
            out.append('\n');
            lineOpen = false;
            blankLines = 0;
        }
    }

    private void endLine() {
        closeLine();
        blankLines++;
    }

    private void comment(String comment) {
        boolean behind = lineOpen || (blankLines == 0 && out.length() > 0 && !atVersionAdded());
        if (behind && !lineOpen) {
            // Behind a ";" that closed the statement on the same line: the comment is still that statement's.
            out.setLength(out.length() - 1);
            lineOpen = true;
        }
        if (lineOpen) {
            out.append(' ');
        } else {
            openLine();
        }
        out.append(Comments.trimmed(comment));
    }

    private boolean atVersionAdded() {
        return !versioned && out.length() == Vocabulary.VERSION.length() + 3;
    }

    private String statement(StatementNode node, Bound bound) {
        boolean mistaken = mistaken(node);
        if (mistaken
                || bound.binding() == null
                || bound.object() == null
                || bound.binding().broken()) {
            String raw = node.span().of(text);
            char last = raw.charAt(raw.length() - 1);
            // What would go on over a line end did not here, thanks to its ";".
            boolean closed = node.endToken() < tokens.size() && tokens.kind(node.endToken()) == TokenKind.SEMICOLON;
            return closed && (last == ',' || last == '(') ? raw + ";" : raw;
        }
        Set<String> reserved = new LinkedHashSet<>();
        reserve(bound.binding(), reserved);
        return String.join(" ", phrase(bound.binding(), reserved).words());
    }

    /** Whether something is wrong in the statement, as its author wrote it; asked in the order of the text. */
    private boolean mistaken(StatementNode node) {
        List<Problems.Draft> problems = checked.problems();
        boolean mistaken = false;
        while (problem < problems.size()
                && problems.get(problem).span().from() < node.span().to()) {
            Problems.Draft draft = problems.get(problem++);
            mistaken |= draft.severity() == Severity.ERROR
                    && draft.span().from() >= node.span().from();
        }
        return mistaken;
    }

    private void reserve(Binding binding, Set<String> reserved) {
        for (Parameter<?> parameter : binding.entry().parameters()) {
            if (parameter.place() == Parameter.Place.OPTION) {
                reserved.add(parameter.name());
            }
            if (parameter.type() instanceof ValueType.Choices choices) {
                for (Entry<?> entry : catalog.entries(choices.kind())) {
                    reserved.add(entry.name());
                }
            }
        }
        for (Given given : binding.all()) {
            for (Binding choice : given.choices()) {
                reserve(choice, reserved);
            }
        }
    }

    private Phrase phrase(Binding binding, Set<String> reserved) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (Given given : binding.all()) {
            Parameter<?> parameter = given.parameter();
            ValueType type = parameter.type();
            Slot slot;
            if (type instanceof ValueType.Choice || type instanceof ValueType.Choices) {
                slot = new Slot(null, inOrder(type, given.choices(), reserved));
            } else if (type instanceof ValueType.Flag) {
                slot = new Slot(null, List.of());
            } else {
                slot = new Slot(value(given, reserved), List.of());
            }
            slots.put(parameter.name(), slot);
        }
        return new Phrase(binding.entry(), slots);
    }

    private List<Phrase> inOrder(ValueType type, List<Binding> choices, Set<String> reserved) {
        List<Phrase> phrases = new ArrayList<>();
        Kind<?> kind = type instanceof ValueType.Choice choice ? choice.kind() : ((ValueType.Choices) type).kind();
        for (Entry<?> entry : catalog.entries(kind)) {
            for (Binding choice : choices) {
                if (choice.entry() == entry) {
                    phrases.add(phrase(choice, reserved));
                }
            }
        }
        return phrases;
    }

    private String value(Given given, Set<String> reserved) {
        ValueType type = given.parameter().type();
        Value value = given.values().get(0);
        if (value.form() == Form.LIST && lines(value)) {
            return Lists.format(text, tokens, value, item -> item(type, item));
        }
        boolean percent = value.form() == Form.NUMBER && value.in(text).endsWith("%");
        if (type instanceof ValueType.Real && percent) {
            return Spelled.share((Double) given.object());
        }
        if (value.form() == Form.LIST && type instanceof ValueType.Numbers) {
            return Lists.flat(value, item -> item(type, item));
        }
        return Spelled.value(type, given.object(), reserved);
    }

    private boolean lines(Value list) {
        for (int i = list.from(); i < list.to(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private String item(ValueType type, Value item) {
        if (item.form() == Form.NUMBER) {
            return Decimal.print(Numbers.read(item.in(text)));
        }
        boolean numbers = type instanceof ValueType.Names names && names.numbersAllowed();
        String content = item.form() == Form.TEXT ? Strings.content(item.in(text)) : item.in(text);
        return Spelled.name(content, numbers, Set.of());
    }
}
