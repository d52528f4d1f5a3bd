package org.neurone.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.neurone.dsl.text.Stop;
import org.neurone.dsl.text.TextLimits;

/**
 * Cuts tokens into statements and values. Every text has a tree; what is out of place becomes a value of the form
 * {@link Form#PUNCTUATION} or {@link Form#ODD} for the checker to speak about.
 *
 * <p>A list whose bracket is never closed ends before the next line or {@code ;} behind which a keyword stands, so that
 * one forgotten bracket costs one statement.
 */
public final class Parser {
    private final String text;
    private final Tokens tokens;
    /** How many of them were read. */
    private final int size;

    private final Predicate<String> keyword;
    private final int[] partners;
    private final List<StatementNode> statements = new ArrayList<>();
    private int at;

    private Parser(String text, Predicate<String> keyword, TextLimits limits) {
        this.text = text;
        this.tokens = Lexer.tokens(text, limits);
        this.size = tokens.stop() == null ? tokens.size() : tokens.size() - 1;
        this.keyword = keyword;
        this.partners = Brackets.partners(text, tokens);
    }

    /**
     * The tree of a short text.
     *
     * @param keyword whether a statement may start with that name
     */
    public static SyntaxTree parse(String text, Predicate<String> keyword) {
        return parse(text, keyword, TextLimits.NONE);
    }

    /**
     * The tree of any text, up to where there is too much of something; a statement that is cut there is none.
     *
     * @param keyword whether a statement may start with that name
     */
    public static SyntaxTree parse(String text, Predicate<String> keyword, TextLimits limits) {
        Parser parser = new Parser(text, keyword, limits);
        Stop stop = parser.tokens.stop();
        while (parser.at < parser.size) {
            parser.statement();
            if (parser.statements.size() > limits.statements()) {
                int at = parser.withoutLast().span().from();
                return parser.tree(new Stop(Stop.Limit.STATEMENTS, limits.statements(), at));
            }
        }
        if (stop != null && parser.cut()) {
            parser.withoutLast();
        }
        return parser.tree(stop);
    }

    private StatementNode withoutLast() {
        return statements.remove(statements.size() - 1);
    }

    /** Whether nothing closed the last statement. */
    private boolean cut() {
        int token = statements.isEmpty()
                ? size
                : statements.get(statements.size() - 1).endToken();
        while (token < size && blank(tokens.kind(token))) {
            token++;
        }
        return !statements.isEmpty() && token == size;
    }

    private SyntaxTree tree(Stop stop) {
        return new SyntaxTree(text, tokens, statements, stop);
    }

    private void statement() {
        int first = at;
        int end = at;
        List<Value> values = new ArrayList<>();
        while (at < size) {
            TokenKind kind = tokens.kind(at);
            if (kind == TokenKind.SEMICOLON || (kind == TokenKind.LINE_END && !goesOn(values))) {
                at++;
                break;
            }
            if (values.isEmpty() && blank(kind)) {
                at++;
                first = at;
            } else if (blank(kind) || kind == TokenKind.LINE_END) {
                at++;
            } else if (values.isEmpty() && is("{") && partners[at] >= 0) {
                braces(values);
                end = at;
            } else {
                Value value = kind == TokenKind.OPEN ? list() : single(at++);
                if (!Terms.join(text, values, value)) {
                    values.add(value);
                }
                end = at;
            }
        }
        if (!values.isEmpty()) {
            statements.add(new StatementNode(first, end, values));
        }
    }

    private static boolean blank(TokenKind kind) {
        return kind == TokenKind.SPACE || kind == TokenKind.COMMENT;
    }

    /** Whether a call or a row that other languages let run over a line end does so here. */
    private boolean goesOn(List<Value> values) {
        if (values.isEmpty()) {
            return false;
        }
        Value last = values.get(values.size() - 1);
        char mark = text.charAt(last.to() - 1);
        boolean open = mark == ',' || (mark == '(' && last.form() != Form.TEXT);
        return open && !statementStarts(at + 1);
    }

    /** Whether a keyword stands at or behind blanks at that token, and no assignment to one. */
    private boolean statementStarts(int token) {
        tokens.count(1);
        int name = token;
        while (name < size && tokens.kind(name) == TokenKind.SPACE) {
            name++;
        }
        if (name >= size) {
            return true;
        }
        if (tokens.kind(name) != TokenKind.NAME) {
            return tokens.kind(name) == TokenKind.LINE_END;
        }
        int next = name + 1;
        while (next < size && tokens.kind(next) == TokenKind.SPACE) {
            next++;
        }
        boolean assigned = next < size && tokens.kind(next) == TokenKind.PUNCTUATION;
        return !assigned && keyword.test(tokens.text(name));
    }

    private boolean is(String mark) {
        return tokens.to(at) - tokens.from(at) == 1 && text.charAt(tokens.from(at)) == mark.charAt(0);
    }

    /** A pasted object in braces: all of it is one statement. */
    private void braces(List<Value> values) {
        int end = partners[at] + 1;
        while (at < end) {
            TokenKind kind = tokens.kind(at);
            if (!blank(kind) && kind != TokenKind.LINE_END) {
                values.add(single(at));
            }
            at++;
        }
    }

    private Value single(int token) {
        int from = tokens.from(token);
        int to = tokens.to(token);
        return switch (tokens.kind(token)) {
            case NAME -> Value.of(Form.NAME, from, to);
            case NUMBER -> Value.of(Form.NUMBER, from, to);
            case SIZE -> Value.of(Form.SIZE, from, to);
            case TERM -> Value.of(Form.TERM, from, to);
            case TEXT -> new Value(Form.TEXT, from, to, null, List.of(), Strings.closed(text, from, to));
            case OPEN, CLOSE, SEMICOLON, PUNCTUATION -> Value.of(Form.PUNCTUATION, from, to);
            case SPACE, LINE_END, COMMENT, ODD, UNREAD -> Value.of(Form.ODD, from, to);
        };
    }

    private Value list() {
        int open = at++;
        int close = partners[open];
        List<Value> items = new ArrayList<>();
        int to = tokens.to(open);
        while (at < size && at != close) {
            TokenKind kind = tokens.kind(at);
            boolean separator = kind == TokenKind.LINE_END || kind == TokenKind.SEMICOLON;
            if (close < 0 && separator && statementStarts(at + 1)) {
                break;
            }
            if (!separator && !blank(kind)) {
                Value item = single(at);
                if (!Terms.join(text, items, item)) {
                    items.add(item);
                }
                to = tokens.to(at);
            }
            at++;
        }
        if (close >= 0) {
            to = tokens.to(at++);
        }
        return new Value(Form.LIST, tokens.from(open), to, null, List.copyOf(items), close >= 0);
    }
}
