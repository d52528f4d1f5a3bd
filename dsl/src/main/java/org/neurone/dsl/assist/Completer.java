package org.neurone.dsl.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.advice.Aliases;
import org.neurone.dsl.advice.OtherNames;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Cut;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.write.Defaults;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.words.Wording;

/** Offers what could stand at a place, from the catalogue and the host's tables, the likeliest first. */
public final class Completer {
    private final Vocabulary vocabulary;
    private final Adviser adviser;
    private final Checked checked;
    private final Tables tables;
    private final String text;
    private final int offset;

    private Completer(Vocabulary vocabulary, Adviser adviser, String text, int offset, Tables tables) {
        this.vocabulary = vocabulary;
        this.adviser = adviser;
        this.checked = TextReader.read(vocabulary, adviser, text);
        this.tables = tables;
        this.text = text;
        this.offset = offset;
    }

    /** What could stand at that offset; nothing for one that is not in the text. */
    public static List<Completion> complete(
            Vocabulary vocabulary, Adviser adviser, String text, int offset, Tables tables) {
        boolean inside = offset >= 0 && offset <= text.length();
        return inside ? new Completer(vocabulary, adviser, text, offset, tables).complete() : List.of();
    }

    private static boolean wordPart(char c) {
        boolean accented = c >= '\u00c0' && c <= '\u024f';
        return Characters.lower(c) || Characters.upper(c) || Characters.digit(c) || c == '-' || c == '_' || accented;
    }

    private List<Completion> complete() {
        Tokens tokens = checked.tree().tokens();
        int token = offset == 0 ? -1 : tokens.at(offset - 1);
        if (token >= 0 && tokens.kind(token) == TokenKind.TEXT && open(tokens, token)) {
            return at(tokens.from(token), tokens.to(token), true);
        }
        int from = offset;
        while (from > 0 && wordPart(text.charAt(from - 1))) {
            from--;
        }
        int to = offset;
        while (to < text.length() && wordPart(text.charAt(to))) {
            to++;
        }
        return at(from, to, false);
    }

    /** Whether the caret stands within that string. */
    private boolean open(Tokens tokens, int token) {
        int from = tokens.from(token);
        boolean ended = tokens.to(token) - from > 1 && text.charAt(tokens.to(token) - 1) == '"';
        return tokens.to(token) > offset || !ended;
    }

    private List<Completion> at(int from, int to, boolean string) {
        Offers offers = new Offers(from, to, text.substring(from, offset));
        Tokens tokens = checked.tree().tokens();
        int token = from == 0 ? -1 : tokens.at(from - 1);
        TokenKind before = token < 0 ? TokenKind.LINE_END : tokens.kind(token);
        if (before == TokenKind.COMMENT || before == TokenKind.UNREAD) {
            return List.of();
        }
        Bound bound = around(from);
        List<Value> values = new ArrayList<>();
        for (Value value : bound == null ? List.<Value>of() : bound.node().values()) {
            boolean inList = !value.items().isEmpty() && value.from() < from && from < value.to();
            if (inList) {
                return List.of();
            }
            if (value.to() <= from) {
                values.add(value);
            }
        }
        if (!values.isEmpty() && bound.binding() != null) {
            inside(offers, bound, values);
        } else if (values.isEmpty() && !string) {
            statements(offers, bound);
        }
        return offers.all();
    }

    /** The statement in which the place lies, null where a new one starts. */
    private Bound around(int from) {
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

    private void statements(Offers offers, Bound typed) {
        List<String> left = new ArrayList<>();
        for (String keyword : vocabulary.keywords()) {
            Statement<?> statement = vocabulary.catalog().statement(keyword);
            boolean said = statement != null && !statement.repeatable() && said(keyword, typed);
            if (!said) {
                left.add(keyword);
            }
        }
        List<String> ranked = Offers.ranked(Likely.at("statements"), left);
        for (String keyword : ranked) {
            offers.add(
                    keyword,
                    Completion.Kind.STATEMENT,
                    vocabulary.statement(keyword).sentence());
        }
        if (offers.telling()) {
            for (String meant : Aliases.beginning(offers.typed(), vocabulary, left)) {
                String keyword = meant.contains(" ") ? meant.substring(0, meant.indexOf(' ')) : meant;
                offers.meant(
                        meant,
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

    private void inside(Offers offers, Bound bound, List<Value> values) {
        Cut cut = Cut.of(vocabulary, adviser, checked.tree(), bound.binding().entry(), values);
        ValueOffers here = new ValueOffers(vocabulary, checked, tables, offers, bound, values);
        for (Cut.Place place : cut.places()) {
            here.add(place);
        }
        Defaults defaults = new Defaults(vocabulary);
        Map<String, Wording> options = new LinkedHashMap<>();
        for (Cut.Option option : cut.options()) {
            options.putIfAbsent(
                    option.name(),
                    option.entry() != null
                            ? option.entry().sentence()
                            : Documentation.describe(option.parameter(), defaults));
        }
        List<String> likely = Likely.at(bound.keyword());
        for (String name : Offers.ranked(likely, options.keySet())) {
            offers.add(name, Completion.Kind.OPTION, options.get(name));
        }
        if (offers.telling()) {
            Set<String> meant = new LinkedHashSet<>();
            for (Cut.Option option : cut.options()) {
                List<String> called = option.entry() == null
                        ? option.parameter().aliases()
                        : option.entry().aliases();
                if (Aliases.beginsOne(called, offers.typed())) {
                    meant.add(option.name());
                }
            }
            meant.addAll(OtherNames.optionsBeginning(offers.typed()));
            for (String name : meant) {
                if (options.containsKey(name)) {
                    offers.meant(name, Completion.Kind.OPTION, options.get(name));
                }
            }
        }
    }
}
