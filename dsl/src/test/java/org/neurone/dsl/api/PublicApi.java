package org.neurone.dsl.api;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What other programs can name in a module: one line for each public type of an exported package, and one for each member of it that is
 * public or, where the type can be extended, protected.
 */
final class PublicApi extends ClassVisitor {
    private static final Pattern EXPORT = Pattern.compile("^\\s*exports ([\\w.]+);", Pattern.MULTILINE);

    private final SortedSet<String> lines;
    private String type;
    private int shown;

    private PublicApi(SortedSet<String> lines) {
        super(Opcodes.ASM9);
        this.lines = lines;
    }

    /** @param module the folder of a Maven module */
    static SortedSet<String> of(Path module) throws IOException {
        List<String> exports = EXPORT.matcher(Files.readString(module.resolve("src/main/java/module-info.java")))
                .results()
                .map(found -> found.group(1))
                .toList();
        SortedSet<String> lines = new TreeSet<>();
        for (String name : exports) {
            Path folder = module.resolve("target/classes").resolve(name.replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    new ClassReader(Files.readAllBytes(file))
                            .accept(new PublicApi(lines), ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
                }
            }
        }
        return lines;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        type = name.replace('/', '.');
        shown = (access & Opcodes.ACC_PUBLIC) == 0
                ? 0
                : Opcodes.ACC_PUBLIC | ((access & Opcodes.ACC_FINAL) == 0 ? Opcodes.ACC_PROTECTED : 0);
        if (shown != 0) {
            String parents = Stream.concat(Stream.of(parent), Arrays.stream(interfaces))
                    .filter(other -> !other.equals("java/lang/Object"))
                    .map(other -> " < " + other.replace('/', '.'))
                    .collect(Collectors.joining());
            lines.add(type + modifiers(access & ~Opcodes.ACC_SUPER) + parents);
        }
    }

    /** A nested type is seen where it and its own outer type are: its class file alone calls every nested one public. */
    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
        if (name.replace('/', '.').equals(type) && (access & shown) == 0) {
            shown = 0;
            lines.removeIf(line -> line.startsWith(type + " "));
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (isShown(access)) {
            lines.add(type + "." + name + modifiers(access) + ": "
                    + Type.getType(descriptor).getClassName());
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if (isShown(access)) {
            String parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                    .map(Type::getClassName)
                    .collect(Collectors.joining(", ", "(", ")"));
            lines.add(type + "." + name + parameters + modifiers(access & ~Opcodes.ACC_VARARGS & ~Opcodes.ACC_BRIDGE)
                    + ": " + Type.getReturnType(descriptor).getClassName());
        }
        return null;
    }

    private boolean isShown(int access) {
        return (access & shown) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    /** What changes who may use it, and how; final says nothing about a method of a final type, but does no harm. */
    private static String modifiers(int access) {
        int told = Modifier.PUBLIC
                | Modifier.PROTECTED
                | Modifier.STATIC
                | Modifier.FINAL
                | Modifier.ABSTRACT
                | Modifier.INTERFACE;
        return " " + Modifier.toString(access & told);
    }
}
