import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes, from the records in {@code Messages.java}, how each becomes JSON ({@code MessageJson.java} beside it, so that a
 * change shows in review) and what TypeScript may expect of it ({@code messages/index.d.ts}, which {@code worker/model.ts}
 * takes): so the two sides of the wire have one source. Comments come along: a record's own, and each {@code @param}.
 *
 * <p>A component is text, a number, a boolean, another record, or a list, an array or a map by text of such; its
 * annotations, which {@code Messages.java} explains, say what may be missing.
 */
public final class MessageTypes {
    private static final Path SOURCE = Path.of("src/main/java/org/neurone/web/message/Messages.java");
    private static final Path JAVA = SOURCE.resolveSibling("MessageJson.java");
    private static final Path TYPES = Path.of("target/front-end/messages/index.d.ts");

    private record Component(String name, Tree type, Map<String, List<String>> annotations, String comment) {
        boolean is(String annotation) {
            return annotations.containsKey(annotation);
        }
    }

    private record Message(String name, List<Component> components, Set<String> annotations, String comment) {
        boolean is(String annotation) {
            return annotations.contains(annotation);
        }
    }

    private MessageTypes() {}

    public static void main(String[] none) throws IOException {
        List<Message> messages = messages();
        write(JAVA, java(messages));
        write(TYPES, messages.stream().map(MessageTypes::type).collect(Collectors.joining("\n")));
    }

    /** Leaves a file alone that says the same already: what was compiled from it stands. */
    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            Files.writeString(file, content);
        }
    }

    private static List<Message> messages() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(SOURCE));
            CompilationUnitTree unit = task.parse().iterator().next();
            DocTrees comments = DocTrees.instance(task);
            List<Message> found = new ArrayList<>();
            ClassTree all = (ClassTree) unit.getTypeDecls().get(0);
            TreePath path = TreePath.getPath(unit, all);
            for (Tree member : all.getMembers()) {
                if (member.getKind() == Tree.Kind.RECORD) {
                    found.add(message((ClassTree) member, comments.getDocCommentTree(new TreePath(path, member))));
                }
            }
            return found;
        }
    }

    private static Message message(ClassTree of, DocCommentTree comment) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (comment != null) {
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree part) {
                    parts.put(part.getName().toString(), text(part.getDescription()));
                }
            }
        }
        List<Component> components = new ArrayList<>();
        for (Tree member : of.getMembers()) {
            if (member instanceof VariableTree part) {
                Map<String, List<String>> annotations = new LinkedHashMap<>();
                part.getModifiers().getAnnotations().forEach(one -> annotations.put(
                        one.getAnnotationType().toString(), arguments(one)));
                String name = part.getName().toString();
                components.add(new Component(name, part.getType(), annotations, parts.get(name)));
            }
        }
        Set<String> annotations = of.getModifiers().getAnnotations().stream()
                .map(one -> one.getAnnotationType().toString())
                .collect(Collectors.toSet());
        String whole = comment == null ? null : text(comment.getFullBody());
        return new Message(of.getSimpleName().toString(), components, annotations, whole);
    }

    private static List<String> arguments(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree set ? set.getExpression() : argument)
                .map(ExpressionTree::toString)
                .flatMap(all -> List.of(all.replaceAll("[{}]", "").split(",\\s*")).stream())
                .toList();
    }

    /** A comment's words in one line; the compiler's tree writes what is not ASCII as an escape. */
    private static String text(List<? extends DocTree> comment) {
        String escaped = comment.stream().map(DocTree::toString).collect(Collectors.joining());
        String words = Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(escaped)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
        return words.replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
    }

    // The types.

    private static String type(Message message) {
        StringBuilder text = new StringBuilder(comment("", message.comment()));
        if (message.is("Bare")) {
            String only = type(message.components().get(0));
            return text.append("export type ").append(message.name()).append(" = ").append(only).append(";\n").toString();
        }
        text.append("export interface ").append(message.name()).append(" {\n");
        for (Component part : message.components()) {
            text.append(comment("  ", part.comment()))
                    .append("  ")
                    .append(part.name())
                    .append(part.is("LeftOut") ? "?: " : ": ")
                    .append(type(part))
                    .append(part.is("OrNull") ? " | null" : "")
                    .append(";\n");
        }
        return text.append("}\n").toString();
    }

    private static String type(Component part) {
        if (part.is("OneOf")) {
            return part.annotations().get("OneOf").stream()
                    .map(word -> word.replace('"', '\''))
                    .collect(Collectors.joining(" | "));
        }
        return part.is("Pairs") ? "[number, number][]" : type(part.type());
    }

    private static String type(Tree of) {
        if (of instanceof ParameterizedTypeTree generic) {
            List<? extends Tree> parts = generic.getTypeArguments();
            return isMap(generic) ? "Record<string, " + type(parts.get(1)) + ">" : type(parts.get(0)) + "[]";
        }
        String name = of.toString();
        return switch (name) {
            case "String" -> "string";
            case "boolean", "Boolean" -> "boolean";
            case "int", "Integer", "double", "Double" -> "number";
            default -> name.endsWith("[]") ? "number[]" : name;
        };
    }

    private static String comment(String indentation, String comment) {
        return comment == null || comment.isEmpty()
                ? ""
                : indentation + "/** " + Character.toUpperCase(comment.charAt(0)) + comment.substring(1) + " */\n";
    }

    private static boolean isMap(ParameterizedTypeTree generic) {
        return generic.getType().toString().equals("Map");
    }

    // The writer.

    private static String java(List<Message> messages) {
        StringBuilder text = new StringBuilder("""
                package org.neurone.web.message;

                import java.util.List;
                import java.util.Map;

                /** Every message as JSON. Written by the build from {@link Messages}: see {@code src/build/MessageTypes.java}. */
                public final class MessageJson {
                private MessageJson() {}
                """);
        messages.forEach(message -> text.append(writer(message)));
        return indented(text.append("}\n").toString());
    }

    private static String indented(String java) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (String line : java.lines().map(String::strip).toList()) {
            depth -= line.startsWith("}") ? 1 : 0;
            text.append(line.isEmpty() ? "" : "    ".repeat(depth)).append(line).append('\n');
            depth += line.endsWith("{") ? 1 : 0;
        }
        return text.toString();
    }

    private static String writer(Message message) {
        StringBuilder text = new StringBuilder();
        if (message.is("Alone")) {
            text.append("""

                    public static String of(Messages.%1$s message) {
                    Json json = new Json();
                    write(json, message);
                    return json.toString();
                    }
                    """);
        }
        if (message.is("Many")) {
            text.append("""

                    public static String of%1$ss(List<Messages.%1$s> messages) {
                    Json json = new Json().open('[');
                    for (Messages.%1$s message : messages) {
                    write(json, message);
                    }
                    return json.close(']').toString();
                    }
                    """);
        }
        text.append("\nstatic void write(Json json, Messages.%1$s message) {\n");
        StringBuilder whole = new StringBuilder(text.toString().formatted(message.name()));
        if (message.is("Bare")) {
            Component only = message.components().get(0);
            return whole.append(put("json", only.type(), "message." + only.name() + "()", 1)).append("}\n").toString();
        }
        String members = message.components().stream().map(MessageTypes::member).collect(Collectors.joining());
        return whole.append(members.replaceFirst("json\\.", "json.open('{').")).append("json.close('}');\n}\n").toString();
    }

    private static String member(Component part) {
        String value = "message." + part.name() + "()";
        String name = "json.name(\"" + part.name() + "\")";
        boolean absent = part.is("OrNull") && !Set.of("String", "double", "Double").contains(part.type().toString());
        if (part.is("LeftOut")) {
            return "if (" + value + " != null) {\n" + put(name, part.type(), value, 1) + "}\n";
        }
        if (absent) {
            return "if (" + value + " == null) {\n" + name + ".nothing();\n} else {\n" + put(name, part.type(), value, 1)
                    + "}\n";
        }
        return put(name, part.type(), value, 1);
    }

    /** @param to what the value follows: the writer, or a member's name */
    private static String put(String to, Tree type, String value, int depth) {
        String one = "one" + depth;
        if (type instanceof ParameterizedTypeTree generic && isMap(generic)) {
            Tree of = generic.getTypeArguments().get(1);
            return "%s.open('{');\nfor (Map.Entry<String, %s> %s : %s.entrySet()) {\n%s}\njson.close('}');\n"
                    .formatted(to, named(of), one, value, put("json.name(" + one + ".getKey())", of, one + ".getValue()", depth + 1));
        }
        if (type instanceof ParameterizedTypeTree generic && !type.toString().equals("List<String>")) {
            Tree of = generic.getTypeArguments().get(0);
            return "%s.open('[');\nfor (%s %s : %s) {\n%s}\njson.close(']');\n"
                    .formatted(to, named(of), one, value, put("json", of, one, depth + 1));
        }
        return switch (type.toString()) {
            case "List<String>", "String", "boolean", "Boolean", "int", "Integer", "double", "Double", "int[]", "double[]" ->
                to + ".value(" + value + ");\n";
            default -> "write(" + to + ", " + value + ");\n";
        };
    }

    /** A type as the writer names it. */
    private static String named(Tree type) {
        if (type instanceof ParameterizedTypeTree generic) {
            return generic.getType()
                    + generic.getTypeArguments().stream().map(MessageTypes::named).collect(Collectors.joining(", ", "<", ">"));
        }
        return switch (type.toString()) {
            case "String", "int[]", "double[]" -> type.toString();
            default -> "Messages." + type;
        };
    }
}
