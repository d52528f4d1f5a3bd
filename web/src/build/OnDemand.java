import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.neurone.dsl.Language;
import org.neurone.dsl.export.drawing.OutputDrawing;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.data.table.Bundled;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;

/**
 * Lays what the page fetches only when somebody asks for it beside its scripts:
 *
 * <ul>
 *   <li>{@code gallery.en.json} and {@code gallery.fr.json}: the examples in their order, each with {@code name}, {@code
 *       title}, {@code note}, the whole {@code text}, its {@code chapter}, and the {@code page} of the course that explains it;
 *   <li>{@code gallery/NAME.png}: what each example has made of its data when its last epoch is over;
 *   <li>{@code digits.csv}: the handwritten digits, which the engine's script leaves out;
 *   <li>{@code conformance-small.txt} and {@code conformance-large.txt}: texts with what comes of them on every platform.
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
        pictures(PAGE.resolve("gallery"));
        Files.writeString(PAGE.resolve("digits.csv"), csv(Bundled.table("digits")));
        for (String size : List.of("small", "large")) {
            Files.writeString(PAGE.resolve("conformance-" + size + ".txt"), resource("conformance/" + size + ".txt"));
        }
    }

    private static String gallery(String tongue) throws IOException {
        List<String> examples = new ArrayList<>();
        String chapter = "";
        for (String line : resource("gallery/chapters.txt").lines().toList()) {
            if (line.contains(" | ")) {
                chapter = line.split(" \\| ")[tongue.equals("en") ? 0 : 1];
                continue;
            }
            String name = line.split(" ")[0];
            String text = resource("gallery/" + name + "." + tongue + ".nn");
            Experiment experiment = Language.standard().read(text).experiment();
            examples.add("{\"name\":" + quoted(name)
                    + ",\"title\":" + quoted(experiment.title())
                    + ",\"note\":" + quoted(String.join("\n", experiment.notes()))
                    + ",\"text\":" + quoted(text)
                    + ",\"chapter\":" + quoted(chapter)
                    + ",\"page\":" + line.split(" ")[1] + "}");
        }
        return "[\n" + String.join(",\n", examples) + "\n]\n";
    }

    private static void pictures(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : resource("gallery/index.txt").lines().toList()) {
            String text = resource("gallery/" + name + ".en.nn");
            Trainer trainer = Trainer.of(Language.standard().read(text).experiment());
            trainer.run();
            Picture picture = new Picture();
            // The room that the drawing keeps for its axes' words lies outside.
            OutputDrawing.draw(
                    Graphs.of(trainer.network(), text, Tables.none()), picture, -28, 0, Picture.SIDE + 28, Picture.SIDE + 28);
            ImageIO.write(picture.image, "png", folder.resolve(name + ".png").toFile());
        }
    }

    /** A small picture without words: 144 pixels for what is drawn on {@value #SIDE}. */
    private static final class Picture implements Canvas {
        static final int SIDE = 288;
        final BufferedImage image = new BufferedImage(SIDE / 2, SIDE / 2, BufferedImage.TYPE_INT_RGB);
        private final Graphics2D graphics = image.createGraphics();

        Picture() {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(0.5, 0.5);
            rectangle(0, 0, SIDE, SIDE, 0xFFFFFFFF);
        }

        @Override
        public int width() {
            return SIDE;
        }

        @Override
        public int height() {
            return SIDE;
        }

        @Override
        public void rectangle(double x, double y, double width, double height, int colour) {
            graphics.setColor(new Color(colour, true));
            graphics.fill(new Rectangle2D.Double(x, y, width, height));
        }

        @Override
        public void disc(double x, double y, double radius, int colour) {
            graphics.setColor(new Color(colour, true));
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }

        @Override
        public void ring(double x, double y, double radius, double thickness, int colour) {
            graphics.setColor(new Color(colour, true));
            graphics.setStroke(new BasicStroke((float) thickness));
            graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }

        @Override
        public void line(double[] points, double thickness, int colour) {
            Path2D.Double path = new Path2D.Double();
            path.moveTo(points[0], points[1]);
            for (int i = 2; i + 1 < points.length; i += 2) {
                path.lineTo(points[i], points[i + 1]);
            }
            graphics.setColor(new Color(colour, true));
            graphics.setStroke(new BasicStroke((float) (2 * thickness)));
            graphics.draw(path);
        }

        @Override
        public void cells(double x, double y, double width, double height, int rows, int columns, int[] cells) {
            BufferedImage grid = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
            grid.setRGB(0, 0, columns, rows, cells, 0, columns);
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(width / columns, height / rows);
            graphics.drawImage(grid, place, null);
        }

        @Override
        public void text(double x, double y, double size, Anchor anchor, int colour, String text) {}
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Language.class.getResourceAsStream(file)) {
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
