package org.neurone.web.teavm;

import org.neurone.web.message.NeverCompared;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Gives records that do not say how they print their bare name in the browser: what the Java compiler makes for them lists
 * every part, which nobody reads there and everybody would load. For the same reason records that stand in something
 * {@link NeverCompared} are equal only to themselves.
 */
final class RecordText implements ClassHolderTransformer {
    private static final MethodDescriptor EQUALS = new MethodDescriptor("equals", Object.class, boolean.class);
    private static final MethodDescriptor HASH_CODE = new MethodDescriptor("hashCode", int.class);

    @Override
    public void transformClass(ClassHolder compiled, ClassHolderTransformerContext context) {
        if (!"java.lang.Record".equals(compiled.getParent())) {
            return;
        }
        if (neverCompared(compiled, context)) {
            compiled.removeMethod(compiled.getMethod(EQUALS));
            compiled.removeMethod(compiled.getMethod(HASH_CODE));
        }
        for (MethodHolder method : compiled.getMethods()) {
            if (method.getName().equals("toString") && method.parameterCount() == 0 && listsItsParts(method)) {
                String name = compiled.getName();
                ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
                program.constant(name.substring(name.lastIndexOf('.') + 1)).returnValue();
            }
        }
    }

    private static boolean neverCompared(ClassHolder compiled, ClassHolderTransformerContext context) {
        String owner = compiled.getOwnerName();
        return owner != null
                && context.getHierarchy()
                                .getClassSource()
                                .get(owner)
                                .getAnnotations()
                                .get(NeverCompared.class.getName())
                        != null;
    }

    /** What the Java compiler makes begins with the name and an opening bracket: {@code Shape[picture=…}. */
    private static boolean listsItsParts(MethodHolder method) {
        if (method.getProgram() == null) {
            return false;
        }
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof StringConstantInstruction text
                        && text.getConstant().endsWith("[")) {
                    return true;
                }
            }
        }
        return false;
    }
}
