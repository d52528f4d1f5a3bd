package org.neurone.web.teavm;

import org.neurone.engine.number.Decimal;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Has doubles that become text, for instance in a message, written by the engine's own {@link Decimal} and not by TeaVM's
 * code, which gives other digits than a JVM and whose tables are 20 KB of random numbers that no compression helps.
 */
final class DecimalText implements ClassHolderTransformer {
    private static final String BUILDER = "java.lang.AbstractStringBuilder";

    @Override
    public void transformClass(ClassHolder compiled, ClassHolderTransformerContext context) {
        if (!compiled.getName().equals(BUILDER)) {
            return;
        }
        for (MethodHolder method : compiled.getMethods()) {
            MethodDescriptor descriptor = method.getDescriptor();
            boolean ofDouble = descriptor.parameterCount() == 2
                    && descriptor.getName().equals("insert")
                    && descriptor.parameterType(1).toString().equals("D");
            if (ofDouble) {
                ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
                ValueEmitter builder = program.var(0, compiled);
                ValueEmitter target = program.var(1, int.class);
                ValueEmitter text = program.invoke(Decimal.class, "print", String.class, program.var(2, double.class));
                builder.invokeVirtual("insert", method.getResultType(), target, text)
                        .returnValue();
            }
        }
    }
}
