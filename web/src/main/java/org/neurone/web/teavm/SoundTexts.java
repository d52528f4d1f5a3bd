package org.neurone.web.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;

/**
 * Leaves out of a script what only a text with a problem needs, and a few large things that few texts name: every
 * {@link DeadEnds dead end} throws {@link Absent}, and whoever hears it takes the whole engine. What such a script does
 * answer is therefore what the whole one answers; only how often it is enough depends on how well the dead ends were
 * chosen.
 *
 * <p>In force where the compiler's property {@code neurone.texts} is {@code sound}.
 */
final class SoundTexts implements ClassHolderTransformer {
    private static final MethodReference ABSENT = new MethodReference(Absent.class, "here", Absent.class);

    private final DeadEnds deadEnds = new DeadEnds();

    @Override
    public void transformClass(ClassHolder compiled, ClassHolderTransformerContext context) {
        if (!DeadEnds.ours(compiled.getName())) {
            return;
        }
        for (MethodHolder method : compiled.getMethods()) {
            if (method.getProgram() != null) {
                cut(method.getProgram(), deadEnds.of(method, context.getHierarchy()));
            }
        }
    }

    private static void cut(Program program, boolean[] dead) {
        boolean any = false;
        for (int i = 0; i < dead.length; i++) {
            if (dead[i]) {
                any = true;
                cut(program, program.basicBlockAt(i));
            }
        }
        if (any) {
            new UnreachableBasicBlockEliminator().optimize(program);
        }
    }

    private static void cut(Program program, BasicBlock block) {
        block.detachSuccessors();
        block.removeAllInstructions();
        block.getTryCatchBlocks().clear();
        Variable absent = program.createVariable();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(ABSENT);
        call.setReceiver(absent);
        RaiseInstruction raise = new RaiseInstruction();
        raise.setException(absent);
        block.add(call);
        block.add(raise);
    }
}
