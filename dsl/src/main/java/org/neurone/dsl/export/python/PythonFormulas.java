package org.neurone.dsl.export.python;

import java.util.Map;
import org.neurone.dsl.export.graph.FormulaCode;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.Term;

/** Formulas as Python expressions over tensors. */
final class PythonFormulas {
    private PythonFormulas() {}

    /**
     * The right side.
     *
     * @param module whose functions are meant, {@code torch} or {@code ops}
     */
    static String expression(Formula formula, String module, Map<String, String> variables) {
        return new FormulaCode(new Tensors(module), variables).of(formula.value());
    }

    private record Tensors(String module) implements FormulaCode.Dialect {
        @Override
        public String number(double value) {
            return Python.number(value);
        }

        @Override
        public String call(Term.Function function, String argument) {
            return module + "." + function.word() + "(" + argument + ")";
        }

        @Override
        public String power(String base, String exponent, boolean whole) {
            return "(" + base + " ** " + exponent + ")";
        }
    }
}
