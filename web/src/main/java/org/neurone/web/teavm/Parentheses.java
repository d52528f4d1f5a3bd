package org.neurone.web.teavm;

import org.teavm.ast.Expr;
import org.teavm.ast.VariableExpr;
import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectedBy;
import org.teavm.backend.javascript.spi.Injector;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.MethodReference;

/** The identity on doubles, written as a pair of parentheses in the JavaScript; only compiled code calls it. */
public final class Parentheses {
    private Parentheses() {}

    @InjectedBy(Writer.class)
    static native double around(double value);

    /** Writes the operand in parentheses, unless it is a single variable. */
    public static final class Writer implements Injector {
        /** Called by the compiler. */
        public Writer() {}

        @Override
        public void generate(InjectorContext context, MethodReference method) {
            Expr operand = context.getArgument(0);
            if (operand instanceof VariableExpr) {
                context.writeExpr(operand);
            } else {
                context.getWriter().append('(');
                context.writeExpr(operand, Precedence.min());
                context.getWriter().append(')');
            }
        }
    }
}
