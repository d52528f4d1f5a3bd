package org.neurone.engine.data.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Unknown;

/** What can be asked of terms: their spelling, the columns they use, whether these are there, their value. */
public final class Terms {
    private Terms() {}

    /**
     * A term as a text writes it, such that an equal one is read back. A column's name that is not of a
     * name's form, or is that of a feature's function, is quoted.
     */
    public static String print(Term term) {
        return TermPrinter.print(term);
    }

    /** Whether a character belongs into a column's name without quotes, or begins one: {@code [a-z][a-z0-9-]*}. */
    static boolean isInName(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (!first && ((c >= '0' && c <= '9') || c == '-'));
    }

    /** The columns that terms use, each once, in the order in which they first come. */
    public static List<String> columns(List<Term> terms) {
        Set<String> names = new LinkedHashSet<>();
        gather(terms, names);
        return new ArrayList<>(names);
    }

    private static void gather(List<Term> terms, Set<String> names) {
        for (Term term : terms) {
            if (term instanceof Term.Column column) {
                names.add(column.name());
            } else {
                gather(parts(term), names);
            }
        }
    }

    /** What a term is made of, in the order in which it is written; none of a column and a number. */
    private static List<Term> parts(Term term) {
        if (term instanceof Term.Negation negation) {
            return List.of(negation.operand());
        } else if (term instanceof Term.Sum sum) {
            return sum.summands();
        } else if (term instanceof Term.Product product) {
            return product.factors();
        } else if (term instanceof Term.Quotient quotient) {
            return List.of(quotient.dividend(), quotient.divisor());
        } else if (term instanceof Term.Power power) {
            return List.of(power.base(), power.exponent());
        } else if (term instanceof Term.Call call) {
            return List.of(call.argument());
        }
        return List.of();
    }

    /**
     * Makes sure that a network can be fed with terms.
     *
     * @throws DataException where a term names a column that is not there
     * @throws IllegalArgumentException where one is no feature
     */
    public static void check(List<Term> terms, List<String> columns) {
        if (terms.isEmpty()) {
            return;
        }
        for (Term term : terms) {
            if (!term.isFeature()) {
                throw new IllegalArgumentException(
                        "a feature is made of columns with *, ^, sin, cos and abs, but this is " + print(term));
            }
        }
        Set<String> known = new LinkedHashSet<>(columns);
        for (String name : columns(terms)) {
            if (!known.contains(name)) {
                throw unknownColumn(name, columns, "inputs");
            }
        }
    }

    /** The problem of a name that is no column's. */
    public static DataException unknownColumn(String name, List<String> columns, String parameter) {
        return new DataException(new Unknown(Unknown.Kind.COLUMN, name, columns), parameter, 0, 0, columns);
    }

    /** Where each column stands. */
    public static Map<String, Integer> positions(List<String> columns) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            positions.putIfAbsent(columns.get(i), i);
        }
        return positions;
    }

    /** A term as steps over columns at those positions; all that it uses are there. */
    public static Program compile(Term term, Map<String, Integer> columns) {
        Program.Builder program = new Program.Builder();
        compile(term, columns, program);
        return program.build();
    }

    private static void compile(Term term, Map<String, Integer> columns, Program.Builder program) {
        if (term instanceof Term.Column column) {
            program.column(columns.get(column.name()));
        } else if (term instanceof Term.Constant constant) {
            program.constant(constant.value());
        } else if (term instanceof Term.Sum sum) {
            compile(sum.summands().get(0), columns, program);
            for (Term summand : sum.summands().subList(1, sum.summands().size())) {
                boolean less = summand instanceof Term.Negation;
                compile(less ? ((Term.Negation) summand).operand() : summand, columns, program);
                program.binary(less ? Program.Step.SUBTRACT : Program.Step.ADD);
            }
        } else {
            List<Term> parts = parts(term);
            for (int i = 0; i < parts.size(); i++) {
                compile(parts.get(i), columns, program);
                if (i > 0) {
                    program.binary(binary(term));
                }
            }
            if (term instanceof Term.Negation) {
                program.unary(Program.Step.NEGATE);
            } else if (term instanceof Term.Call call) {
                program.unary(call.function().step());
            }
        }
    }

    private static Program.Step binary(Term term) {
        return term instanceof Term.Product
                ? Program.Step.MULTIPLY
                : term instanceof Term.Quotient ? Program.Step.DIVIDE : Program.Step.POWER;
    }
}
