package org.neurone.dsl.export.python;

import java.util.List;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.engine.data.term.Term;

/** Feature terms as Python expressions over an array {@code columns} of (examples, columns). */
final class PythonTerms {
    private PythonTerms() {}

    /** @param module whose {@code sin}, {@code cos} and {@code abs} are meant, such as {@code torch} */
    static String expression(Term term, List<String> columns, String module) {
        if (term instanceof Term.Column column) {
            return "columns[:, " + columns.indexOf(column.name()) + "]";
        } else if (term instanceof Term.Power power) {
            return "(" + expression(power.base(), columns, module) + ") ** " + power.whole();
        } else if (term instanceof Term.Product product) {
            StringBuilder factors = new StringBuilder();
            for (Term factor : product.factors()) {
                factors.append(factors.length() > 0 ? " * " : "");
                factors.append(expression(factor, columns, module));
            }
            return "(" + factors + ")";
        } else if (term instanceof Term.Call call) {
            return module + "." + call.function().word() + "(" + expression(call.argument(), columns, module) + ")";
        }
        throw ExportException.unknown(term);
    }
}
