package org.neurone.web.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Turns {@code a ∘ b} into {@code a ∘ Parentheses.around(b)} for doubles, in every class compiled. A plain
 * variable is wrapped too: inlining may later put an expression in its place.
 */
final class RightOperands implements ClassHolderTransformer {
    private static final MethodReference AROUND =
            new MethodReference(Parentheses.class, "around", double.class, double.class);

    @Override
    public void transformClass(ClassHolder compiled, ClassHolderTransformerContext context) {
        for (MethodHolder method : compiled.getMethods()) {
            Program program = method.getProgram();
            if (program != null) {
                for (BasicBlock block : program.getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof BinaryInstruction binary && isArithmetic(binary)) {
                            wrapRightOperand(program, binary);
                        }
                    }
                }
            }
        }
    }

    private static boolean isArithmetic(BinaryInstruction binary) {
        return binary.getOperandType() == NumericOperandType.DOUBLE
                && switch (binary.getOperation()) {
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> true;
                    default -> false;
                };
    }

    private static void wrapRightOperand(Program program, BinaryInstruction binary) {
        Variable wrapped = program.createVariable();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(AROUND);
        call.setArguments(binary.getSecondOperand());
        call.setReceiver(wrapped);
        call.setLocation(binary.getLocation());
        binary.insertPrevious(call);
        binary.setSecondOperand(wrapped);
    }
}
