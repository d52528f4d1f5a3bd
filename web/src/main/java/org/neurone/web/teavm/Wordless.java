package org.neurone.web.teavm;

import java.util.Objects;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.run.Diagnosis;
import org.neurone.engine.words.Wording;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Takes out the words that a script of {@link SoundTexts} never says: what the catalogue tells of its entries, and the
 * names in checks for null. What a run itself says, of its end or its breakdown, stays.
 */
final class Wordless implements ClassHolderTransformer {
    private static final MethodReference NO_WORDING = new MethodReference(NoWording.class, "get", Wording.class);

    @Override
    public void transformClass(ClassHolder compiled, ClassHolderTransformerContext context) {
        String name = compiled.getName();
        if (!name.startsWith("org.neurone.engine.") && !name.startsWith("org.neurone.dsl.")) {
            return;
        }
        boolean speaks = name.equals(Diagnosis.class.getName());
        for (MethodHolder method : compiled.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof InvokeInstruction call) {
                            silence(call, speaks);
                        }
                    }
                }
            }
        }
    }

    private static void silence(InvokeInstruction call, boolean speaks) {
        if (!speaks && calls(call, Wording.class, "of")) {
            call.setMethod(NO_WORDING);
            call.setArguments();
        } else if (calls(call, Objects.class, "requireNonNull")) {
            replace(call, call.getArguments().get(0));
        } else if (calls(call, Entry.Builder.class, "example")) {
            replace(call, call.getInstance());
        }
    }

    private static boolean calls(InvokeInstruction call, Class<?> owner, String method) {
        return call.getMethod().getClassName().equals(owner.getName())
                && call.getMethod().getName().equals(method);
    }

    private static void replace(InvokeInstruction call, Variable value) {
        if (call.getReceiver() == null) {
            call.delete();
            return;
        }
        AssignInstruction assign = new AssignInstruction();
        assign.setAssignee(value);
        assign.setReceiver(call.getReceiver());
        call.replace(assign);
    }

    /** Stands where a wording was. */
    static final class NoWording {
        private static final Wording NONE = new Wording("", "");

        private NoWording() {}

        static Wording get() {
            return NONE;
        }
    }
}
