package org.neurone.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.text.Edit;

/** Whole statements: finds them, and the place where a new one belongs. */
public final class Placement {
    private final Vocabulary vocabulary;
    private final Checked checked;
    private final String text;
    private final Tokens tokens;

    /** Of that text, by those words. */
    public Placement(Vocabulary vocabulary, Checked checked) {
        this.vocabulary = vocabulary;
        this.checked = checked;
        this.text = checked.tree().text();
        this.tokens = checked.tree().tokens();
    }

    /** The first statement with that keyword, or null. */
    public Bound statement(String keyword) {
        for (Bound bound : checked.statements()) {
            if (keyword.equals(bound.keyword())) {
                return bound;
            }
        }
        return null;
    }

    /**
     * The statement of that layer.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Bound layer(int index) {
        for (Bound bound : checked.statements()) {
            if (bound.layer() == index && index >= 0) {
                return bound;
            }
        }
        throw new IllegalArgumentException("the text has no layer " + index);
    }

    /** Puts {@code statement} in the place of the one with its keyword, or adds it where it belongs. */
    public List<Edit> put(String statement) {
        int space = statement.indexOf(' ');
        String keyword = space < 0 ? statement : statement.substring(0, space);
        Bound bound = statement(keyword);
        return bound == null
                ? add(keyword, statement)
                : List.of(Edit.replace(bound.node().span(), statement));
    }

    /** Takes every statement of that keyword away; no edits where the text has none. */
    public List<Edit> remove(String keyword) {
        List<Edit> edits = new ArrayList<>();
        for (Bound bound : checked.statements()) {
            if (keyword.equals(bound.keyword())) {
                Edit edit = Lines.delete(checked.tree(), bound.node());
                int done = edits.isEmpty() ? 0 : edits.get(edits.size() - 1).to();
                edits.add(new Edit(Math.max(edit.from(), done), edit.to(), ""));
            }
        }
        return edits;
    }

    /** Takes that statement away. */
    public List<Edit> delete(Bound bound) {
        return List.of(Lines.delete(checked.tree(), bound.node()));
    }

    /** Adds a layer behind the {@code after}-th; −1 puts it before the first. */
    public List<Edit> addLayer(int after, String statement) {
        if (after >= 0) {
            return List.of(behind(layer(after).node(), statement));
        }
        for (Bound bound : checked.statements()) {
            if (bound.layer() == 0) {
                return List.of(before(bound.node(), statement));
            }
        }
        return add("layer", statement);
    }

    /** Adds a statement behind those that come before it in canonical order. */
    List<Edit> add(String keyword, String statement) {
        List<String> order = new ArrayList<>(vocabulary.keywords());
        int rank = order.indexOf(keyword);
        Bound last = null;
        Bound first = null;
        for (Bound bound : checked.statements()) {
            boolean version = bound.keyword() == null;
            int other = version ? -1 : order.indexOf(bound.keyword());
            if (other <= rank) {
                last = bound;
            } else if (first == null) {
                first = bound;
            }
        }
        if (last != null) {
            return List.of(behind(last.node(), statement));
        }
        if (first != null) {
            return List.of(before(first.node(), statement));
        }
        boolean open = !text.isEmpty() && !text.endsWith("\n");
        return List.of(Edit.insert(text.length(), (open ? "\n" : "") + statement + "\n"));
    }

    private Edit behind(StatementNode node, String statement) {
        int token = node.endToken();
        while (token < tokens.size()
                && (tokens.kind(token) == TokenKind.SPACE || tokens.kind(token) == TokenKind.COMMENT)) {
            token++;
        }
        boolean alone = token == tokens.size() || tokens.kind(token) == TokenKind.LINE_END;
        if (alone && startsLine(node)) {
            int at = token == tokens.size() ? text.length() : tokens.from(token);
            return Edit.insert(at, "\n" + statement);
        }
        return Edit.insert(node.span().to(), "; " + statement);
    }

    private Edit before(StatementNode node, String statement) {
        int token = node.endToken();
        while (token < tokens.size() && tokens.kind(token) == TokenKind.SPACE) {
            token++;
        }
        boolean more = token < tokens.size() && tokens.kind(token) == TokenKind.SEMICOLON;
        boolean line = startsLine(node) && !more;
        return Edit.insert(node.span().from(), statement + (line ? "\n" : "; "));
    }

    private boolean startsLine(StatementNode node) {
        int token = node.firstToken();
        while (token > 0 && tokens.kind(token - 1) == TokenKind.SPACE) {
            token--;
        }
        return token == 0 || tokens.kind(token - 1) == TokenKind.LINE_END;
    }
}
