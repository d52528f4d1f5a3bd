package org.neurone.dsl.assist;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Cut;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.wording.Expected;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;

/** Offers what could stand at a place, from the catalogue alone. */
public final class Completer {
    private final Vocabulary vocabulary;
    private final Adviser adviser;
    private final Checked checked;
    private final Tables tables;
    private final Defaults defaults;
    /** What is typed so far stands from here to {@link #to}. */
    private final int from;

    private final int to;
    private final String typed;
    private final List<Completion> found = new ArrayList<>();

    private Completer(Vocabulary vocabulary, Adviser adviser, String text, int offset, Tables tables) {
        this.vocabulary = vocabulary;
        this.adviser = adviser;
        this.checked = TextReader.read(vocabulary, adviser, text);
        this.tables = tables;
        this.defaults = new Defaults(vocabulary);
        int start = offset;
        while (start > 0 && wordPart(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && wordPart(text.charAt(end))) {
            end++;
        }
        this.from = start;
        this.to = end;
        this.typed = text.substring(start, offset);
    }

    private static boolean wordPart(char c) {
        return Characters.lower(c) || Characters.upper(c) || Characters.digit(c) || c == '-' || c == '_';
    }

    public static List<Completion> complete(
            Vocabulary vocabulary, Adviser adviser, String text, int offset, Tables tables) {
        if (offset < 0 || offset > text.length()) {
            return List.of();
        }
        Completer completer = new Completer(vocabulary, adviser, text, offset, tables);
        completer.complete();
        return completer.found;
    }

    private void complete() {
        Tokens tokens = checked.tree().tokens();
        int token = from == 0 ? -1 : tokens.at(from - 1);
        TokenKind before = token < 0 ? TokenKind.LINE_END : tokens.kind(token);
        boolean inString = before == TokenKind.TEXT && tokens.to(token) > from;
        if (before == TokenKind.COMMENT || before == TokenKind.UNREAD || inString) {
            return;
        }
        Bound bound = around();
        List<Value> values = new ArrayList<>();
        for (Value value : bound == null ? List.<Value>of() : bound.node().values()) {
            boolean inList = !value.items().isEmpty() && value.from() < from && from < value.to();
            if (inList) {
                return;
            }
            if (value.to() <= from) {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            statements(bound);
        } else if (bound.binding() != null) {
            inside(bound, values);
        }
    }

    /** The statement in which the place lies, null where a new one starts. */
    private Bound around() {
        Tokens tokens = checked.tree().tokens();
        Bound around = null;
        for (Bound bound : checked.statements()) {
            if (bound.node().span().from() <= from) {
                around = bound;
            }
        }
        if (around == null) {
            return null;
        }
        for (int i = around.node().endToken(); i < tokens.size() && tokens.from(i) < from; i++) {
            if (tokens.kind(i) != TokenKind.SPACE) {
                return null;
            }
        }
        return around;
    }

    private void statements(Bound typed) {
        for (String keyword : vocabulary.keywords()) {
            Statement<?> statement = vocabulary.catalog().statement(keyword);
            boolean said = statement != null && !statement.repeatable() && said(keyword, typed);
            if (!said) {
                offer(
                        keyword,
                        Completion.Kind.STATEMENT,
                        vocabulary.statement(keyword).sentence());
            }
        }
    }

    private boolean said(String keyword, Bound typed) {
        for (Bound bound : checked.statements()) {
            boolean same =
                    typed != null && typed.node().span().equals(bound.node().span());
            if (!same && keyword.equals(bound.keyword())) {
                return true;
            }
        }
        return false;
    }

    private void inside(Bound bound, List<Value> values) {
        Cut cut = Cut.of(vocabulary, adviser, checked.tree(), bound.binding().entry(), values);
        if (cut.value() != null) {
            value(cut.value());
        }
        for (Cut.Option option : cut.options()) {
            Wording detail = option.entry() != null
                    ? option.entry().sentence()
                    : Documentation.describe(option.parameter(), defaults);
            offer(option.name(), Completion.Kind.OPTION, detail);
        }
    }

    private void value(Parameter<?> parameter) {
        ValueType type = parameter.type();
        if (type instanceof ValueType.Choice choice) {
            names(choice.kind());
        } else if (type instanceof ValueType.Word word) {
            for (String one : word.words()) {
                offer(one, Completion.Kind.NAME, parameter.sentence());
            }
        } else if (type instanceof ValueType.Terms) {
            terms(parameter);
        } else {
            if (type instanceof ValueType.Whole whole && whole.word() != null) {
                offer(whole.word(), Completion.Kind.NAME, parameter.sentence());
            }
            String fallback = defaults.of(parameter);
            if (fallback != null) {
                offer(fallback, Completion.Kind.VALUE, Documentation.describe(parameter, defaults));
            }
        }
        if (type instanceof ValueType.Names) {
            for (String column : columns()) {
                offer(
                        Characters.name(column) ? column : Strings.quote(column),
                        Completion.Kind.NAME,
                        Expected.of(type));
            }
        }
    }

    private void names(Kind<?> kind) {
        for (Entry<?> entry : vocabulary.catalog().entries(kind)) {
            offer(entry.name(), Completion.Kind.NAME, entry.sentence());
        }
    }

    private void terms(Parameter<?> parameter) {
        for (String column : columns()) {
            offer(Characters.name(column) ? column : Strings.quote(column), Completion.Kind.NAME, parameter.sentence());
        }
        for (Term.Function function : Term.Function.OF_FEATURES) {
            offer(function.word() + "(", Completion.Kind.NAME, parameter.sentence());
        }
    }

    /** The columns of the text's data, none where it cannot be described. */
    private List<String> columns() {
        DataSpec data = Experiment.DEFAULT_DATA;
        for (Bound bound : checked.statements()) {
            data = bound.object() instanceof DataSpec said ? said : data;
        }
        try {
            return data.describe(List.of(), tables).columns();
        } catch (DataException e) {
            return List.of();
        }
    }

    /** Offers a word where what is typed so far begins it. */
    private void offer(String word, Completion.Kind kind, Wording detail) {
        if (word.startsWith(typed)) {
            found.add(new Completion(word, kind, new Edit(from, to, word), detail));
        }
    }
}
