package org.neurone.dsl.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What only the instructions show: float arithmetic, and doubles joined to text by {@code +}. */
class BytecodeTest {
    @Test
    void everythingIsComputedInDouble() throws IOException {
        assertEquals(
                List.of(),
                found(instruction -> isFloatArithmetic(instruction.opcode())),
                "the browser never rounds a float: compute in double; "
                        + "only a cast to float whose 32 bits are written out is fine");
    }

    @Test
    void noDoubleIsJoinedToTextByPlus() throws IOException {
        assertEquals(
                List.of(),
                found(instruction ->
                        instruction.joins().replaceAll("L[^;]*;", "").matches("\\(.*[DF].*\\).*")),
                "the digits differ between platforms: join Decimal.print(value) of org.neurone.engine.number");
    }

    @Test
    void theClassesAreThere() throws IOException {
        assertTrue(classFiles(Code.ENGINE).size() > 50);
        assertTrue(classFiles(Code.LANGUAGE).size() > 0);
    }

    /** One instruction: its opcode, or the signature of a joining of strings. */
    private record Found(int opcode, String joins) {}

    private interface Rule {
        boolean brokenBy(Found instruction);
    }

    private static boolean isFloatArithmetic(int opcode) {
        return switch (opcode) {
            case Opcodes.FADD,
                    Opcodes.FSUB,
                    Opcodes.FMUL,
                    Opcodes.FDIV,
                    Opcodes.FREM,
                    Opcodes.FNEG,
                    Opcodes.FCMPL,
                    Opcodes.FCMPG,
                    Opcodes.I2F,
                    Opcodes.L2F -> true;
            default -> false;
        };
    }

    private static List<String> found(Rule rule) throws IOException {
        List<String> places = new ArrayList<>();
        for (Path root : List.of(Code.ENGINE, Code.LANGUAGE)) {
            for (Path file : classFiles(root)) {
                new ClassReader(Files.readAllBytes(file))
                        .accept(new Scan(rule, root.relativize(file).toString(), places), ClassReader.SKIP_FRAMES);
            }
        }
        return places;
    }

    private static List<Path> classFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static final class Scan extends ClassVisitor {
        private final Rule rule;
        private final String type;
        private final List<String> places;

        Scan(Rule rule, String type, List<String> places) {
            super(Opcodes.ASM9);
            this.rule = rule;
            this.type = type;
            this.places = places;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String signature, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                    note(new Found(opcode, ""));
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String joins, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
                        note(new Found(Opcodes.INVOKEDYNAMIC, joins));
                    }
                }

                private void note(Found instruction) {
                    String place = type + " " + method;
                    if (rule.brokenBy(instruction) && !places.contains(place)) {
                        places.add(place);
                    }
                }
            };
        }
    }
}
