package org.neurone.dsl.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neurone.dsl.export.drawing.NetworkDrawing;
import org.neurone.dsl.export.drawing.OutputDrawing;
import org.neurone.dsl.export.drawing.Preview;
import org.neurone.dsl.export.onnx.Onnx;
import org.neurone.dsl.export.python.Keras;
import org.neurone.dsl.export.python.PyTorch;
import org.neurone.dsl.export.source.JavaClass;
import org.neurone.dsl.picture.Canvas;
import org.neurone.dsl.picture.RasterCanvas;
import org.neurone.dsl.picture.SvgCanvas;
import org.neurone.engine.words.Wording;

/** The formats that are built in. */
public final class Formats {
    private static final int WHITE = 0xFFFFFFFF;
    private static final double MARGIN = 16;

    private static final List<Format> ALL = List.of(
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
                    graph -> utf8(ExampleTable.write(graph))),
            new Format(
                    "network-svg",
                    "svg",
                    "image/svg+xml",
                    Wording.of("A drawing of the network, as SVG.", "Un dessin du réseau, en SVG."),
                    graph -> svg(graph, 900, 500, Formats::network)),
            new Format(
                    "network-png",
                    "png",
                    "image/png",
                    Wording.of("A drawing of the network, as PNG.", "Un dessin du réseau, en PNG."),
                    graph -> png(graph, 900, 500, Formats::network)),
            new Format(
                    "output-svg",
                    "svg",
                    "image/svg+xml",
                    Wording.of(
                            "What the network makes of its data, as SVG.",
                            "Ce que le réseau fait de ses données, en SVG."),
                    graph -> svg(graph, 560, 560, Formats::output)),
            new Format(
                    "output-png",
                    "png",
                    "image/png",
                    Wording.of(
                            "What the network makes of its data, as PNG.",
                            "Ce que le réseau fait de ses données, en PNG."),
                    graph -> png(graph, 560, 560, Formats::output)),
            new Format(
                    "preview-svg",
                    "svg",
                    "image/svg+xml",
                    Wording.of(
                            "Title, network and output in one picture, as SVG.",
                            "Titre, réseau et sortie en une image, en SVG."),
                    graph -> svg(graph, Preview.WIDTH, Preview.HEIGHT, Preview::draw)),
            new Format(
                    "preview-png",
                    "png",
                    "image/png",
                    Wording.of(
                            "Title, network and output in one picture, as PNG.",
                            "Titre, réseau et sortie en une image, en PNG."),
                    graph -> png(graph, Preview.WIDTH, Preview.HEIGHT, Preview::draw)));

    private Formats() {}

    /** All of them, in the order in which a menu shows them. */
    public static List<Format> all() {
        return ALL;
    }

    /** The format of that word, or null. */
    public static Format of(String word) {
        for (Format format : ALL) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        return null;
    }

    private interface Drawing {
        void draw(Graph graph, Canvas canvas);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] svg(Graph graph, int width, int height, Drawing drawing) {
        SvgCanvas canvas = new SvgCanvas(width, height, graph.title());
        drawing.draw(graph, canvas);
        return utf8(canvas.toString());
    }

    private static byte[] png(Graph graph, int width, int height, Drawing drawing) {
        RasterCanvas canvas = new RasterCanvas(width, height, WHITE);
        drawing.draw(graph, canvas);
        return canvas.png();
    }

    private static void network(Graph graph, Canvas canvas) {
        canvas.rectangle(0, 0, canvas.width(), canvas.height(), WHITE);
        double width = canvas.width() - 2 * MARGIN;
        NetworkDrawing.draw(graph, canvas, MARGIN, MARGIN, width, canvas.height() - 2 * MARGIN);
    }

    private static void output(Graph graph, Canvas canvas) {
        canvas.rectangle(0, 0, canvas.width(), canvas.height(), WHITE);
        double width = canvas.width() - 2 * MARGIN;
        OutputDrawing.draw(graph, canvas, MARGIN, MARGIN, width, canvas.height() - 2 * MARGIN);
    }
}
