package org.neurone.dsl.picture;

import java.util.Map;
import java.util.TreeMap;
import org.neurone.engine.number.Decimal;

/** A drawing as an SVG document, complete in itself: no script, no style sheet, nothing fetched. */
public final class SvgCanvas implements Canvas {
    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final StringBuilder shapes = new StringBuilder();

    /**
     * @param width pixels, at least 1
     * @param height pixels, at least 1
     * @param title what the picture shows, for those who cannot see it
     */
    public SvgCanvas(int width, int height, String title) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + " by " + height + " has no room");
        }
        this.width = width;
        this.height = height;
        shapes.append("<title>");
        escape(title, shapes);
        shapes.append("</title>\n");
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int colour) {
        open("rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        paint("fill", colour);
        close();
    }

    @Override
    public void disc(double x, double y, double radius, int colour) {
        circle(x, y, radius);
        paint("fill", colour);
        close();
    }

    @Override
    public void ring(double x, double y, double radius, double thickness, int colour) {
        circle(x, y, radius);
        shapes.append(" fill=\"none\"");
        stroke(thickness, colour);
        close();
    }

    @Override
    public void line(double[] points, double thickness, int colour) {
        open("polyline");
        shapes.append(" points=\"");
        for (int i = 0; i < points.length; i++) {
            if (i > 0) {
                shapes.append(i % 2 == 0 ? ' ' : ',');
            }
            number(points[i]);
        }
        shapes.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        stroke(thickness, colour);
        close();
    }

    /**
     * A path for each colour: equal cells beside each other are one stroke, as thick as a cell is high. The most frequent
     * colour lies below them all, so that no ground shines through where strokes meet.
     */
    @Override
    public void cells(double x, double y, double width, double height, int rows, int columns, int[] cells) {
        Map<Integer, StringBuilder> strokes = new TreeMap<>();
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            int from = 0;
            for (int column = 1; column <= columns; column++) {
                int colour = cells[row * columns + from] | OPAQUE << 24;
                if (column == columns || (cells[row * columns + column] | OPAQUE << 24) != colour) {
                    StringBuilder path = strokes.computeIfAbsent(colour, unseen -> new StringBuilder());
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(row)
                            .append('h')
                            .append(column - from);
                    counts.merge(colour, column - from, Integer::sum);
                    from = column;
                }
            }
        }
        int ground = cells[0] | OPAQUE << 24;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            ground = entry.getValue() > counts.get(ground) ? entry.getKey() : ground;
        }
        rectangle(x, y, width, height, ground);
        strokes.remove(ground);
        open("g");
        shapes.append(" shape-rendering=\"crispEdges\" transform=\"translate(");
        number(x);
        shapes.append(' ');
        number(y);
        shapes.append(") scale(").append(Decimal.print(width / columns)).append(' ');
        shapes.append(Decimal.print(height / rows)).append(") translate(0 .5)\">\n");
        strokes.forEach((colour, path) -> {
            open("path");
            paint("stroke", colour);
            shapes.append(" d=\"").append(path).append('"');
            close();
        });
        shapes.append("</g>\n");
    }

    @Override
    public void text(double x, double y, double size, Anchor anchor, int colour, String text) {
        open("text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", size);
        String place = switch (anchor) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        shapes.append(" text-anchor=\"").append(place).append("\" font-family=\"system-ui,sans-serif\"");
        paint("fill", colour);
        shapes.append('>');
        escape(text, shapes);
        shapes.append("</text>\n");
    }

    /** The whole document. */
    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\">\n" + shapes + "</svg>\n";
    }

    private void circle(double x, double y, double radius) {
        open("circle");
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
    }

    private void stroke(double thickness, int colour) {
        attribute("stroke-width", thickness);
        paint("stroke", colour);
    }

    private void open(String element) {
        shapes.append('<').append(element);
    }

    private void close() {
        shapes.append("/>\n");
    }

    private void attribute(String name, double value) {
        shapes.append(' ').append(name).append("=\"");
        number(value);
        shapes.append('"');
    }

    private void paint(String attribute, int colour) {
        shapes.append(' ').append(attribute).append("=\"#");
        for (int digit = 20; digit >= 0; digit -= 4) {
            shapes.append(Character.forDigit((colour >>> digit) & 15, 16));
        }
        shapes.append('"');
        int opacity = colour >>> 24;
        if (opacity != OPAQUE) {
            shapes.append(' ').append(attribute).append("-opacity=\"");
            number(opacity / (double) OPAQUE);
            shapes.append('"');
        }
    }

    /** Two places behind the point: finer than any screen shows. */
    private void number(double value) {
        int hundredths = (int) Math.floor(value * 100 + 0.5);
        int magnitude = Math.abs(hundredths);
        if (hundredths < 0) {
            shapes.append('-');
        }
        shapes.append(magnitude / 100);
        int fraction = magnitude % 100;
        if (fraction != 0) {
            shapes.append('.').append(fraction / 10);
            if (fraction % 10 != 0) {
                shapes.append(fraction % 10);
            }
        }
    }

    /** Text as XML data: markup loses its meaning, and characters that XML cannot hold become U+FFFD. */
    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (c == '&') {
                out.append("&amp;");
            } else if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == '"') {
                out.append("&quot;");
            } else if ((c < ' ' && c != '\n' && c != '\t') || Character.isSurrogate(c) || c >= 0xFFFE) {
                out.append('\uFFFD');
            } else {
                out.append(c);
            }
        }
    }
}
