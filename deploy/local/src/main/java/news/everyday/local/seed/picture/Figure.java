package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** A standing or walking body with its feet at a point. */
final class Figure {

    private Figure() {}

    static void paint(Canvas canvas, double x, double y, double height, Color coat, int heading) {
        Palette palette = canvas.palette();
        Color trousers = Tone.deep(palette.dark(), 0.15);
        double stride = height * canvas.dice().between(0.05, 0.13);
        shadow(canvas, x, y, height);
        leg(canvas, x, y, height, -stride, Tone.deep(trousers, 0.35));
        leg(canvas, x, y, height, stride, trousers);
        Path2D body = body(x, y, height);
        canvas.fill(body, coat);
        canvas.inside(
                body,
                () -> canvas.rect(
                        x + height * 0.03, y - height, height * 0.2, height, Tone.clear(palette.dark(), 0.16)));
        double swing = heading * height * 0.05;
        canvas.stroke(
                Shapes.bow(
                        x - heading * height * 0.02,
                        y - height * 0.76,
                        x - swing,
                        y - height * 0.6,
                        x + swing,
                        y - height * 0.46),
                height * 0.065,
                Tone.deep(coat, 0.16));
        head(canvas, x + heading * height * 0.015, y - height * 0.91, height * 0.075, heading);
    }

    private static void leg(Canvas canvas, double x, double y, double height, double stride, Color color) {
        canvas.polygon(
                color,
                x - height * 0.075,
                y - height * 0.44,
                x + height * 0.075,
                y - height * 0.44,
                x + stride + height * 0.035,
                y,
                x + stride - height * 0.035,
                y);
        canvas.oval(x + stride + height * 0.015, y - height * 0.008, height * 0.06, height * 0.02, color);
    }

    static Path2D body(double x, double y, double height) {
        double shoulder = y - height * 0.8;
        Path2D body = new Path2D.Double();
        body.moveTo(x - height * 0.13, y - height * 0.38);
        body.quadTo(x - height * 0.12, y - height * 0.6, x - height * 0.125, y - height * 0.72);
        body.quadTo(x - height * 0.12, shoulder, x - height * 0.03, shoulder - height * 0.025);
        body.lineTo(x + height * 0.03, shoulder - height * 0.025);
        body.quadTo(x + height * 0.12, shoulder, x + height * 0.125, y - height * 0.72);
        body.quadTo(x + height * 0.12, y - height * 0.6, x + height * 0.13, y - height * 0.38);
        body.closePath();
        return body;
    }

    static void head(Canvas canvas, double x, double y, double radius, int heading) {
        Color hair = Tone.deep(canvas.palette().dark(), 0.45);
        Color skin = canvas.palette().night() ? Tone.of(0xc8977c) : Tone.of(0xeebf9c);
        canvas.rect(x - radius * 0.35, y, radius * 0.7, radius * 1.4, Tone.deep(skin, 0.15));
        canvas.oval(x - heading * radius * 0.2, y - radius * 0.12, radius * 1.06, radius * 1.08, hair);
        canvas.oval(x + heading * radius * 0.16, y + radius * 0.16, radius * 0.84, radius * 0.88, skin);
        canvas.oval(x - heading * radius * 0.18, y - radius * 0.62, radius * 0.98, radius * 0.5, hair);
    }

    private static void shadow(Canvas canvas, double x, double y, double height) {
        canvas.oval(
                x + height * 0.1,
                y,
                height * 0.24,
                height * 0.03,
                Tone.clear(canvas.palette().dark(), 0.25));
    }
}
