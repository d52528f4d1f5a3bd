import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Assembles each folder NAME of src/main/wat into NAME.wasm beside the page's scripts, vector instructions included: its
 * files of WebAssembly text, in the order of their names but imports.wat first, are the fields of one module. Maven runs
 * it with the assembler, a pure-Java one, on the class path.
 */
public final class WebAssembly {
    private WebAssembly() {}

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of("src/main/wat");
        Path page = Files.createDirectories(Path.of("target/classes/neurone-web"));
        for (Path folder : list(sources)) {
            StringBuilder module = new StringBuilder("(module\n");
            module.append(Files.readString(folder.resolve("imports.wat")));
            for (Path file : list(folder)) {
                if (!file.endsWith("imports.wat")) {
                    module.append(Files.readString(file));
                }
            }
            Files.write(page.resolve(folder.getFileName() + ".wasm"), Wat2Wasm.parse(module.append(")\n").toString()));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
