package org.neurone.engine.data.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Unknown;

/** What can be asked of features: their spelling, the columns they use, whether these are there. */
public final class Terms {
    private Terms() {}

    /**
     * A term as a text writes it, such that an equal one is read back. A column's name that is not of a
     * name's form, or is a function's, is quoted.
     */
    public static String print(Term term) {
        StringBuilder text = new StringBuilder();
        print(term, text);
        return text.toString();
    }

    private static void print(Term term, StringBuilder text) {
        if (term instanceof Term.Column column) {
            printName(column.name(), text);
        } else if (term instanceof Term.Power power) {
            boolean simple = power.base() instanceof Term.Column || power.base() instanceof Term.Call;
            printPart(power.base(), !simple, text);
            text.append('^').append(power.exponent());
        } else if (term instanceof Term.Product product) {
            for (int i = 0; i < product.factors().size(); i++) {
                if (i > 0) {
                    text.append('*');
                }
                Term factor = product.factors().get(i);
                printPart(factor, factor instanceof Term.Product, text);
            }
        } else if (term instanceof Term.Call call) {
            text.append(call.function().word());
            printPart(call.argument(), true, text);
        }
    }

    private static void printPart(Term term, boolean parentheses, StringBuilder text) {
        if (parentheses) {
            text.append('(');
        }
        print(term, text);
        if (parentheses) {
            text.append(')');
        }
    }

    private static void printName(String name, StringBuilder text) {
        if (isName(name) && Term.Function.of(name) == null) {
            text.append(name);
            return;
        }
        text.append('"');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        text.append('"');
    }

    /** Whether a column's name can be written without quotes: {@code [a-z][a-z0-9-]*}. */
    static boolean isName(String name) {
        if (name.isEmpty() || !isNameStart(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (!isNamePart(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '-';
    }

    /** The columns that terms use, each once, in the order in which they first come. */
    public static List<String> columns(List<Term> terms) {
        Set<String> names = new LinkedHashSet<>();
        for (Term term : terms) {
            gather(term, names);
        }
        return new ArrayList<>(names);
    }

    private static void gather(Term term, Set<String> names) {
        if (term instanceof Term.Column column) {
            names.add(column.name());
        } else if (term instanceof Term.Power power) {
            gather(power.base(), names);
        } else if (term instanceof Term.Product product) {
            for (Term factor : product.factors()) {
                gather(factor, names);
            }
        } else if (term instanceof Term.Call call) {
            gather(call.argument(), names);
        }
    }

    /** @throws DataException where a term names a column that is not there */
    public static void check(List<Term> terms, List<String> columns) {
        if (terms.isEmpty()) {
            return;
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
        } else if (term instanceof Term.Power power) {
            compile(power.base(), columns, program);
            program.constant(power.exponent());
            program.binary(Program.Step.POWER);
        } else if (term instanceof Term.Product product) {
            for (int i = 0; i < product.factors().size(); i++) {
                compile(product.factors().get(i), columns, program);
                if (i > 0) {
                    program.binary(Program.Step.MULTIPLY);
                }
            }
        } else if (term instanceof Term.Call call) {
            compile(call.argument(), columns, program);
            program.unary(call.function().step());
        }
    }
}
