package org.neurone.web.teavm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.problem.ProblemKind;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.TransitionExtractor;

/**
 * Finds the blocks of a method from which every way leads to something that {@link SoundTexts} leaves out: a new exception,
 * a problem's kind, one of {@link #LEFT_OUT}, or another method of ours whose every way leads there.
 */
final class DeadEnds {
    /** Methods, and classes with all their methods, that are reached with a problem or for something large and rare. */
    private static final Set<String> LEFT_OUT = Set.of(
            // Whatever comes to be said of a text.
            "org.neurone.dsl.problem.Problems.add",
            "org.neurone.engine.plan.Fault.<init>",
            "org.neurone.engine.layer.Misfit.<init>",
            "org.neurone.engine.data.term.TextFault.<init>",
            // What looks at a mistake before it says so.
            "org.neurone.dsl.check.Expected.meaning",
            "org.neurone.dsl.check.Expected.of",
            "org.neurone.dsl.check.Expected.seen",
            "org.neurone.dsl.check.FaultFixes.add",
            "org.neurone.dsl.check.Misplaced",
            "org.neurone.dsl.check.Nearest",
            "org.neurone.dsl.check.Order.mend",
            "org.neurone.dsl.check.OtherNames",
            "org.neurone.dsl.check.Spelling.found",
            "org.neurone.dsl.problem.Quoted",
            // Tables, formulas, normalisation between layers, and the table behind the error function.
            "org.neurone.engine.activation.Gelu.<init>",
            "org.neurone.engine.data.source.CsvSource.<init>",
            "org.neurone.engine.data.source.Digits.<init>",
            "org.neurone.engine.data.term.FormulaReader",
            "org.neurone.engine.data.source.FormulaSource.<init>",
            "org.neurone.engine.data.source.Iris.<init>",
            "org.neurone.engine.layer.BatchNorm.<init>",
            "org.neurone.engine.model.StateFormat.putData",
            "org.neurone.engine.model.StateFormat.withData");

    private static final String PROBLEM_KIND = ProblemKind.class.getName();

    /** What was found of methods so far; false while a method is being looked at. */
    private final Map<MethodReference, Boolean> known = new HashMap<>();

    /** Whether a class is the project's own, the compiler's plug-in aside. */
    static boolean ours(String className) {
        return className.startsWith("org.neurone.") && !className.startsWith(DeadEnds.class.getPackageName() + ".");
    }

    /** For each block of the method, whether it is a dead end. */
    boolean[] of(MethodReader method, ClassHierarchy classes) {
        Program program = (Program) method.getProgram();
        boolean[] dead = new boolean[program.basicBlockCount()];
        if (method.getOwnerName().equals(PROBLEM_KIND)) {
            return dead;
        }
        for (int i = 0; i < dead.length; i++) {
            dead[i] = ends(program.basicBlockAt(i), classes);
        }
        boolean found = true;
        while (found) {
            found = false;
            for (int i = 0; i < dead.length; i++) {
                if (!dead[i] && leadsOnlyInto(dead, program.basicBlockAt(i))) {
                    dead[i] = true;
                    found = true;
                }
            }
        }
        return dead;
    }

    /** A block whose exceptions are caught has other ways out. */
    private static boolean leadsOnlyInto(boolean[] dead, BasicBlock block) {
        if (!block.getTryCatchBlocks().isEmpty() || block.getLastInstruction() == null) {
            return false;
        }
        TransitionExtractor next = new TransitionExtractor();
        block.getLastInstruction().acceptVisitor(next);
        BasicBlock[] targets = next.getTargets();
        boolean only = targets != null && targets.length > 0;
        for (int i = 0; only && i < targets.length; i++) {
            only = dead[targets[i].getIndex()];
        }
        return only;
    }

    private boolean ends(BasicBlock block, ClassHierarchy classes) {
        for (Instruction instruction : block) {
            if (instruction instanceof ConstructInstruction made
                    ? classes.isSuperType("java.lang.Throwable", made.getType(), false)
                    : instruction instanceof GetFieldInstruction read
                            ? read.getInstance() == null
                                    && read.getField().getClassName().equals(PROBLEM_KIND)
                            : instruction instanceof InvokeInstruction call && never(call, classes)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call never comes back: what it calls is left out, or begins with a dead end. */
    private boolean never(InvokeInstruction call, ClassHierarchy classes) {
        MethodReference method = call.getMethod();
        if (!ours(method.getClassName())) {
            return false;
        }
        if (LEFT_OUT.contains(method.getClassName())
                || LEFT_OUT.contains(method.getClassName() + "." + method.getName())) {
            return true;
        }
        Boolean told = known.putIfAbsent(method, false);
        if (told != null) {
            return told;
        }
        MethodReader target = classes.resolve(method);
        boolean never = target != null
                && target.getProgram() != null
                && (call.getType() == InvocationType.SPECIAL || settled(target, classes))
                && of(target, classes)[0];
        known.put(method, never);
        return never;
    }

    /** Whether no subclass can put another method in this one's place. */
    private static boolean settled(MethodReader method, ClassHierarchy classes) {
        return method.hasModifier(ElementModifier.FINAL)
                || classes.getClassSource().get(method.getOwnerName()).hasModifier(ElementModifier.FINAL);
    }
}
