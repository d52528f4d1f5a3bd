import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Assembles each WebAssembly text NAME.wat of src/main/wat into NAME.wasm beside the page's scripts, vector instructions
 * included. Maven runs it with the assembler, a pure-Java one, on the class path.
 */
public final class WebAssembly {
    private WebAssembly() {}

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of("src/main/wat");
        if (Files.isDirectory(sources)) {
            Path page = Files.createDirectories(Path.of("target/classes/neurone-web"));
            try (Stream<Path> files = Files.list(sources)) {
                for (Path source : files.filter(file -> file.toString().endsWith(".wat")).sorted().toList()) {
                    String name = source.getFileName().toString().replaceFirst("\\.wat$", ".wasm");
                    Files.write(page.resolve(name), Wat2Wasm.parse(Files.readString(source)));
                }
            }
        }
    }
}
