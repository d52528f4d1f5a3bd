package org.neurone.server.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.neurone.dsl.picture.Canvas;

/** A canvas of pixels with smooth edges, white at first. The same drawing gives the same bytes on one machine and JDK. */
public final class PixelCanvas implements Canvas {

    private static final int WHITE = 0xFFFFFFFF;

    private final BufferedImage image;
    private final Graphics2D graphics;

    /**
     * A canvas.
     *
     * @param width pixels, 1 to 4096
     * @param height pixels, 1 to 4096
     */
    public PixelCanvas(int width, int height) {
        if (width < 1 || height < 1 || width > 4096 || height > 4096) {
            throw new IllegalArgumentException(
                    "A picture is 1 to 4096 pixels in each direction, but this is " + width + " by " + height + ".");
        }
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        rectangle(0, 0, width, height, WHITE);
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam small = writer.getDefaultWriteParam();
        small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        small.setCompressionQuality(0);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), small);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written.", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void disc(double x, double y, double radius, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.fill(circle(x, y, radius));
    }

    @Override
    public void ring(double x, double y, double radius, double thickness, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(circle(x, y, radius));
    }

    @Override
    public void line(double[] points, double thickness, int colour) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i + 1 < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        graphics.setColor(new Color(colour, true));
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
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

    /** Letters that no font here has are left out, and a text that would run over the edge is drawn smaller. */
    @Override
    public void text(double x, double y, double size, Anchor anchor, int colour, String text) {
        Optional<TextLayout> line = Lettering.layout(text, size, graphics.getFontRenderContext());
        if (line.isEmpty()) {
            return;
        }
        double advance = line.get().getAdvance();
        double shift = switch (anchor) {
            case START -> 0;
            case MIDDLE -> advance / 2;
            case END -> advance;
        };
        double room = anchor == Anchor.START ? width() - x : width();
        if (advance > room && room > 0) {
            text(x, y, size * room / advance * 0.98, anchor, colour, text);
            return;
        }
        graphics.setColor(new Color(colour, true));
        line.get().draw(graphics, (float) (x - shift), (float) y);
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
