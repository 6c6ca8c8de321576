package news.everyday.local.seed.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The sheet a scene is painted on, with its colours and its chance. */
final class Canvas {

    static final int WIDTH = 960;

    static final int HEIGHT = 600;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    private final Graphics2D graphics = this.image.createGraphics();

    private final Palette palette;

    private final Dice dice;

    private final int variant;

    Canvas(Palette palette, Dice dice, int variant) {
        this.palette = palette;
        this.dice = dice;
        this.variant = variant;
        smooth(true);
        this.graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Palette palette() {
        return this.palette;
    }

    Dice dice() {
        return this.dice;
    }

    /** Which of {@code count} compositions this variant is. */
    int composition(int count) {
        return Math.floorMod(this.variant, count);
    }

    /** The paint, row by row, for effects that mix it point by point. */
    int[] pixels() {
        return ((DataBufferInt) this.image.getRaster().getDataBuffer()).getData();
    }

    BufferedImage finished() {
        this.graphics.dispose();
        return this.image;
    }

    void fill(Shape shape, Paint paint) {
        this.graphics.setPaint(paint);
        this.graphics.fill(shape);
    }

    /** Fills from the shape's top colour to its bottom colour. */
    void fade(Shape shape, Color top, Color bottom) {
        Rectangle2D box = shape.getBounds2D();
        fade(shape, box.getMinY(), top, box.getMaxY(), bottom);
    }

    void fade(Shape shape, double topY, Color top, double bottomY, Color bottom) {
        smooth(!(shape instanceof Rectangle2D));
        fill(shape, new GradientPaint(0, (float) topY, top, 0, (float) bottomY, bottom));
        smooth(true);
    }

    /** Large gradients are several times faster without smooth edges. */
    private void smooth(boolean on) {
        this.graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                on ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    void rect(double x, double y, double width, double height, Paint paint) {
        fill(new Rectangle2D.Double(x, y, width, height), paint);
    }

    void round(double x, double y, double width, double height, double radius, Paint paint) {
        fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), paint);
    }

    void oval(double x, double y, double radiusX, double radiusY, Paint paint) {
        fill(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY), paint);
    }

    void polygon(Paint paint, double... points) {
        fill(Shapes.polygon(points), paint);
    }

    void line(double fromX, double fromY, double toX, double toY, double width, Paint paint) {
        stroke(new Line2D.Double(fromX, fromY, toX, toY), width, paint);
    }

    void stroke(Shape shape, double width, Paint paint) {
        this.graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        this.graphics.setPaint(paint);
        this.graphics.draw(shape);
    }

    /** Light that fades out around a point. */
    void glow(double x, double y, double radius, Color color, double strength) {
        Color[] colors = {
            Tone.clear(color, strength), Tone.clear(color, strength * 0.35), Tone.clear(color, 0),
        };
        float[] stops = {0, 0.4f, 1};
        oval(x, y, radius, radius, new RadialGradientPaint((float) x, (float) y, (float) radius, stops, colors));
    }

    /** Keeps what {@code painting} paints inside the shape. */
    void inside(Shape shape, Runnable painting) {
        Shape before = this.graphics.getClip();
        this.graphics.clip(shape);
        painting.run();
        this.graphics.setClip(before);
    }

    /** Repeats what stands above {@code y} upside down below it, squeezed to {@code depth}, under a veil. */
    void mirror(double y, double depth, double stretch, Color veil, double opacity) {
        int edge = (int) y;
        int source = (int) (depth * stretch);
        BufferedImage above = new BufferedImage(WIDTH, source, BufferedImage.TYPE_INT_RGB);
        above.getRaster()
                .setRect(0, 0, this.image.getRaster().createChild(0, edge - source, WIDTH, source, 0, 0, null));
        this.graphics.drawImage(above, 0, edge, WIDTH, edge + (int) depth, 0, source, WIDTH, 0, null);
        fade(
                Shapes.band(edge, edge + depth),
                Tone.clear(veil, opacity),
                Tone.clear(Tone.deep(veil, 0.25), Math.min(1, opacity + 0.25)));
    }
}
