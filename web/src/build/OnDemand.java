import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.data.table.Bundled;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Table;

/**
 * Lays what the page fetches only when somebody asks for it beside its scripts:
 *
 * <ul>
 *   <li>{@code gallery.en.json} and {@code gallery.fr.json}: the examples in their order, each with {@code name}, {@code
 *       title}, {@code note} and the whole {@code text};
 *   <li>{@code digits.csv}: the handwritten digits, which the engine's script leaves out.
 * </ul>
 *
 * Run by the build from the web folder with engine and dsl on the class path.
 */
public final class OnDemand {
    private static final Path PAGE = Path.of("target/classes/neurone-web");

    private OnDemand() {}

    public static void main(String[] none) throws IOException {
        Files.createDirectories(PAGE);
        for (String tongue : List.of("en", "fr")) {
            Files.writeString(PAGE.resolve("gallery." + tongue + ".json"), gallery(tongue));
        }
        Files.writeString(PAGE.resolve("digits.csv"), csv(Bundled.table("digits")));
    }

    private static String gallery(String tongue) throws IOException {
        List<String> examples = new ArrayList<>();
        for (String name : resource("index.txt").lines().toList()) {
            String text = resource(name + "." + tongue + ".nn");
            Experiment experiment = Language.standard().read(text).experiment();
            examples.add("{\"name\":" + quoted(name)
                    + ",\"title\":" + quoted(experiment.title())
                    + ",\"note\":" + quoted(String.join("\n", experiment.notes()))
                    + ",\"text\":" + quoted(text) + "}");
        }
        return "[\n" + String.join(",\n", examples) + "\n]\n";
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Language.class.getResourceAsStream("gallery/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }

    /** All columns of whole numbers, as the digits are published. */
    private static String csv(Table table) {
        StringBuilder csv = new StringBuilder(String.join(",", table.names())).append('\n');
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.names().size(); column++) {
                double[] cells = ((Column.Numbers) table.column(column)).cells();
                csv.append(column == 0 ? "" : ",").append((int) cells[row]);
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
