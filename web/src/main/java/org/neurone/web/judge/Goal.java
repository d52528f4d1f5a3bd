package org.neurone.web.judge;

import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.engine.Trainer;
import org.neurone.engine.words.Wording;

/**
 * What must hold for a task to be solved: a {@link Quantity} compared with a number ({@code accuracy at least 100%},
 * {@code output for [1 0] is 0.9 within 0.01}), or what the text must or must not say ({@code text has "optimizer
 * perceptron"}).
 */
public sealed interface Goal {
    /** How a quantity is held against a number. */
    enum Comparison {
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN,
        IS
    }

    /** A quantity compared; {@code within} counts for {@link Comparison#IS} alone. */
    record Compared(Quantity quantity, Comparison comparison, double value, double within) implements Goal {
        /** Whether a number is what is asked; NaN never is. */
        public boolean holds(double found) {
            return switch (comparison) {
                case AT_LEAST -> found >= value;
                case AT_MOST -> found <= value;
                case MORE_THAN -> found > value;
                case LESS_THAN -> found < value;
                case IS -> Math.abs(found - value) <= within;
            };
        }
    }

    /** A statement that the text has, or has not; of its values so many count as are said. */
    record Said(String statement, boolean wanted) implements Goal {
        boolean holds(String text) {
            SyntaxTree wish = Parser.parse(statement, name -> true);
            SyntaxTree tree = Parser.parse(text, name -> true);
            for (StatementNode one : tree.statements()) {
                if (starts(one, tree.text(), wish.statements().get(0), wish.text())) {
                    return wanted;
                }
            }
            return !wanted;
        }

        private static boolean starts(StatementNode one, String text, StatementNode wish, String wished) {
            boolean starts = one.values().size() >= wish.values().size();
            for (int i = 0; starts && i < wish.values().size(); i++) {
                starts =
                        one.values().get(i).in(text).equals(wish.values().get(i).in(wished));
            }
            return starts;
        }
    }

    /**
     * Reads one.
     *
     * @throws LineException where the line is none
     */
    static Goal read(String text) {
        Line line = new Line(text);
        Goal goal = line.take("text") ? said(line) : compared(line);
        line.end();
        return goal;
    }

    /**
     * Reads {@code QUANTITY [within TOLERANCE]}: the question whose answer the engine knows.
     *
     * @throws LineException for another line
     */
    static Compared readQuestion(String text) {
        Line line = new Line(text);
        Quantity quantity = Quantity.read(line);
        double within = line.take("within") ? line.number() : 0;
        line.end();
        return new Compared(quantity, Comparison.IS, Double.NaN, within);
    }

    /**
     * Reads a quantity compared, and nothing else.
     *
     * @throws LineException for another line
     */
    static Compared readCompared(String text) {
        Line line = new Line(text);
        Compared goal = compared(line);
        line.end();
        return goal;
    }

    private static Goal said(Line line) {
        boolean has = line.take("has");
        if (!has && !line.take("lacks")) {
            throw line.missing("has or lacks", "has ou lacks");
        }
        return new Said(line.quoted(), has);
    }

    private static Compared compared(Line line) {
        Quantity quantity = Quantity.read(line);
        Comparison comparison = comparison(line);
        double value = line.number();
        double within = comparison == Comparison.IS && line.take("within") ? line.number() : 0;
        return new Compared(quantity, comparison, value, within);
    }

    private static Comparison comparison(Line line) {
        if (line.take("is")) {
            return Comparison.IS;
        }
        if (line.take("at")) {
            if (line.take("least")) {
                return Comparison.AT_LEAST;
            }
            if (line.take("most")) {
                return Comparison.AT_MOST;
            }
        } else if (line.take("more") && line.take("than")) {
            return Comparison.MORE_THAN;
        } else if (line.take("less") && line.take("than")) {
            return Comparison.LESS_THAN;
        }
        throw line.missing(
                "at least, at most, more than, less than or is", "at least, at most, more than, less than ou is");
    }

    /**
     * What came of it.
     *
     * @param trainer the run as it stands, or, of a quantity {@code after} so many steps, the run as it is then
     * @throws LineException where this network has no such number
     */
    default Outcome judge(Trainer trainer, String text) {
        if (this instanceof Compared compared) {
            double found = compared.quantity().of(trainer);
            return new Outcome(compared.holds(found), found, Phrases.of(compared, found));
        }
        Said said = (Said) this;
        return new Outcome(said.holds(text), Double.NaN, Phrases.of(said));
    }

    /**
     * How a run stands to a goal.
     *
     * @param value what was found; NaN where the goal is about the text
     */
    record Outcome(boolean held, double value, Wording sentence) {}
}
