import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes what TypeScript may call of the compiled modules, from the Java that is compiled: each {@code @JSExport} method of a
 * module's class becomes a function, each class of ours that one of them gives an interface of its own exported methods.
 * Comments come along. What comes of it is kept beside the TypeScript, so that a change shows in review.
 *
 * <pre>
 * java src/build/ModuleTypes.java
 * </pre>
 */
public final class ModuleTypes {
    private static final Path JAVA = Path.of("src/main/java/org/neurone/web");
    private static final Path TYPES = Path.of("src/main/ts");

    private final Set<String> classes = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private ModuleTypes() {}

    public static void main(String[] none) throws IOException {
        for (String module : List.of("engine", "export")) {
            String name = Character.toUpperCase(module.charAt(0)) + module.substring(1) + "Module";
            String types = new ModuleTypes().module(name);
            Path file = TYPES.resolve(module + ".d.ts");
            if (!Files.exists(file) || !Files.readString(file).equals(types)) {
                Files.writeString(file, types);
            }
        }
    }

    private String module(String name) throws IOException {
        text.append("// Written by the build from " + name + ".java and what it gives: see src/build/ModuleTypes.java.\n");
        add(name, true);
        List<String> done = new ArrayList<>();
        while (done.size() < classes.size()) {
            String next = classes.stream().filter(one -> !done.contains(one)).findFirst().orElseThrow();
            done.add(next);
            add(next, false);
        }
        return text.toString();
    }

    private void add(String name, boolean functions) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path source = JAVA.resolve(name + ".java");
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            DocTrees comments = DocTrees.instance(task);
            ClassTree whole = (ClassTree) unit.getTypeDecls().get(0);
            TreePath path = TreePath.getPath(unit, whole);
            text.append('\n').append(comment(comments.getDocCommentTree(path), ""));
            text.append(functions ? "\n" : "export interface " + name + " {\n");
            boolean first = true;
            for (Tree member : whole.getMembers()) {
                if (member instanceof MethodTree method && isExported(method)) {
                    DocCommentTree comment = comments.getDocCommentTree(new TreePath(path, member));
                    text.append(functions && !first ? "\n" : "").append(comment(comment, functions ? "" : "  "));
                    text.append(functions ? "export function " : "  ").append(signature(method)).append(";\n");
                    first = false;
                }
            }
            text.append(functions ? "" : "}\n");
        }
    }

    private static boolean isExported(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(one -> one.getAnnotationType().toString().equals("JSExport"));
    }

    private String signature(MethodTree method) {
        String parameters = method.getParameters().stream()
                .map(one -> one.getName() + ": " + type(one.getType()) + (orNull(one.getModifiers()) ? " | null" : ""))
                .collect(Collectors.joining(", "));
        String given = type(method.getReturnType()) + (orNull(method.getModifiers()) ? " | null" : "");
        return method.getName() + "(" + parameters + "): " + given;
    }

    private static boolean orNull(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .anyMatch(one -> one.getAnnotationType().toString().equals("OrNull"));
    }

    /** As TeaVM hands it over; the only object of JavaScript's that comes in is a compiled module. */
    private String type(Tree of) {
        String name = of.toString();
        return switch (name) {
            case "void", "boolean" -> name;
            case "String" -> "string";
            case "String[]" -> "string[]";
            case "int", "double" -> "number";
            case "double[]" -> "Float64Array";
            case "int[]" -> "Int32Array";
            case "byte[]" -> "Int8Array";
            case "JSObject" -> "WebAssembly.Module";
            default -> {
                classes.add(name);
                yield name;
            }
        };
    }

    private static String comment(DocCommentTree comment, String indentation) {
        if (comment == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        String body = text(comment.getFullBody());
        if (!body.isEmpty()) {
            lines.add(body);
        }
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree part) {
                lines.add("@param " + part.getName() + " " + text(part.getDescription()));
            } else if (tag instanceof ThrowsTree fault) {
                lines.add("@throws Error " + text(fault.getDescription()));
            }
        }
        return lines.size() == 1
                ? indentation + "/** " + lines.get(0) + " */\n"
                : lines.stream()
                        .map(line -> indentation + " * " + line + "\n")
                        .collect(Collectors.joining("", indentation + "/**\n", indentation + " */\n"));
    }

    /** A comment's words in one line; the compiler's tree writes what is not ASCII as an escape. */
    private static String text(List<? extends DocTree> comment) {
        String escaped = comment.stream().map(DocTree::toString).collect(Collectors.joining());
        String words = Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(escaped)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
        return words.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #([a-zA-Z]+)[^}]*}", "`$1`")
                .replaceAll("\\{@link (?:[a-z.]+\\.)?([A-Z][A-Za-z]*)(?:#([a-zA-Z]+))?[^}]*}", "{@link $1}")
                .replaceAll("<p>|\\s+", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
