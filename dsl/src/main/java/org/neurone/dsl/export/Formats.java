package org.neurone.dsl.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.export.drawing.Drawing;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Precision;
import org.neurone.dsl.export.onnx.Onnx;
import org.neurone.dsl.export.python.Keras;
import org.neurone.dsl.export.python.PyTorch;
import org.neurone.dsl.export.source.JavaClass;
import org.neurone.dsl.picture.SvgCanvas;
import org.neurone.engine.words.Wording;

/** The formats that are built in: {@code Formats.onnx().write(network)} is a file's bytes. */
public final class Formats {
    private static final List<Format> FILES = List.of(
            new Format(
                    "onnx",
                    "onnx",
                    "application/octet-stream",
                    Wording.of(
                            "An ONNX file of single precision, for ONNX Runtime and others.",
                            "Un fichier ONNX en simple précision, pour ONNX Runtime et d’autres."),
                    graph -> Onnx.write(graph, Precision.FLOAT)),
            new Format(
                    "onnx-double",
                    "onnx",
                    "application/octet-stream",
                    Wording.of("An ONNX file of double precision.", "Un fichier ONNX en double précision."),
                    graph -> Onnx.write(graph, Precision.DOUBLE)),
            new Format(
                    "pytorch",
                    "py",
                    "text/x-python",
                    Wording.of(
                            "A PyTorch script that predicts and trains on, on one machine or many.",
                            "Un script PyTorch qui prédit et poursuit l’entraînement, sur une machine ou plusieurs."),
                    graph -> utf8(PyTorch.write(graph))),
            new Format(
                    "keras",
                    "py",
                    "text/x-python",
                    Wording.of(
                            "A Keras script that predicts and trains on.",
                            "Un script Keras qui prédit et poursuit l’entraînement."),
                    graph -> utf8(Keras.write(graph))),
            new Format(
                    "java",
                    "java",
                    "text/x-java-source",
                    Wording.of(
                            "One Java class that predicts and needs nothing else.",
                            "Une classe Java qui prédit, sans autre dépendance."),
                    graph -> utf8(JavaClass.write(graph))),
            new Format(
                    "weights",
                    "csv",
                    "text/csv",
                    Wording.of("All weights as a table.", "Tous les poids dans un tableau."),
                    graph -> utf8(WeightTable.write(graph))),
            new Format(
                    "examples",
                    "csv",
                    "text/csv",
                    Wording.of("The data as a table.", "Les données dans un tableau."),
                    graph -> utf8(ExampleTable.write(graph))));

    private static final List<Format> ALL = all(null);

    private Formats() {}

    /** Draws with a graphics library: what the language itself cannot, and its hosts can. */
    public interface Pixels {
        /** A drawing of a network as the bytes of a PNG file, or of what the host makes one from. */
        byte[] png(Drawing drawing, Graph graph);
    }

    /** All that need no graphics library, in the order in which a menu shows them. */
    public static List<Format> all() {
        return ALL;
    }

    /**
     * All of them, in the order in which a menu shows them.
     *
     * @param pixels makes PNG files, which then stand behind the SVG files; null for none
     */
    public static List<Format> all(Pixels pixels) {
        List<Format> formats = new ArrayList<>(FILES);
        for (Drawing drawing : Drawing.all()) {
            formats.add(picture(drawing, "SVG", "image/svg+xml", graph -> svg(drawing, graph)));
            if (pixels != null) {
                formats.add(picture(drawing, "PNG", "image/png", graph -> pixels.png(drawing, graph)));
            }
        }
        return List.copyOf(formats);
    }

    /** ONNX in single precision. */
    public static Format onnx() {
        return of("onnx");
    }

    /** ONNX in double precision. */
    public static Format onnxDouble() {
        return of("onnx-double");
    }

    /** A PyTorch script. */
    public static Format pytorch() {
        return of("pytorch");
    }

    /** A Keras script. */
    public static Format keras() {
        return of("keras");
    }

    /** A Java class that needs nothing else. */
    public static Format javaClass() {
        return of("java");
    }

    /** All weights as a table. */
    public static Format weights() {
        return of("weights");
    }

    /** The format of that word among these, or null. */
    public static Format of(String word, List<Format> formats) {
        for (Format format : formats) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        return null;
    }

    /** The format of that word that needs no graphics library, or null. */
    public static Format of(String word) {
        return of(word, all());
    }

    /** A drawing of a network as an SVG document in UTF-8. */
    public static byte[] svg(Drawing drawing, Graph graph) {
        SvgCanvas canvas = new SvgCanvas(drawing.width(), drawing.height(), graph.title());
        drawing.draw(graph, canvas);
        return utf8(canvas.toString());
    }

    private static Format picture(Drawing drawing, String form, String mediaType, Format.Writer writer) {
        String ending = form.equals("SVG") ? "svg" : "png";
        Wording sentence = Wording.of(
                drawing.sentence().english() + ", as " + form + ".",
                drawing.sentence().french() + ", en " + form + ".");
        return new Format(drawing.word() + "-" + ending, ending, mediaType, sentence, writer);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
