package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Simple figures, seen from some way off. */
final class People {

    private People() {}

    /** Someone walking, feet at the point, in clothes of the palette. */
    static void walker(Canvas canvas, double x, double y, double height) {
        Dice dice = canvas.dice();
        boolean leftwards = dice.chance(0.5);
        figure(canvas, x, y, height, canvas.palette().cloth(dice), leftwards ? -1 : 1);
        if (dice.chance(0.4)) {
            bag(canvas, x, y, height, leftwards ? -1 : 1);
        }
    }

    /** A pupil with a satchel. */
    static void pupil(Canvas canvas, double x, double y, double height) {
        int heading = canvas.dice().chance(0.5) ? -1 : 1;
        Color satchel =
                canvas.dice().pick(canvas.palette().accent(), canvas.palette().second());
        figure(
                canvas,
                x,
                y,
                height,
                canvas.dice().pick(canvas.palette().white(), canvas.palette().near()),
                heading);
        double left = x - heading * height * 0.13 - height * 0.08;
        canvas.round(left, y - height * 0.79, height * 0.16, height * 0.27, height * 0.05, satchel);
        canvas.round(left, y - height * 0.66, height * 0.16, height * 0.03, 1, Tone.deep(satchel, 0.25));
    }

    static void withUmbrella(Canvas canvas, double x, double y, double height, Color cloth) {
        figure(canvas, x, y, height, canvas.palette().near(), 1);
        double top = y - height * 1.22;
        Path2D shade = Shapes.bow(
                x - height * 0.32,
                top + height * 0.2,
                x + height * 0.06,
                top - height * 0.22,
                x + height * 0.46,
                top + height * 0.2);
        shade.quadTo(x + height * 0.07, top + height * 0.1, x - height * 0.32, top + height * 0.2);
        canvas.line(
                x + height * 0.07,
                top,
                x + height * 0.1,
                y - height * 0.56,
                1.6,
                canvas.palette().dark());
        canvas.fill(shade, cloth);
    }

    private static void figure(Canvas canvas, double x, double y, double height, Color coat, int heading) {
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

    private static Path2D body(double x, double y, double height) {
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

    private static void head(Canvas canvas, double x, double y, double radius, int heading) {
        Color hair = Tone.deep(canvas.palette().dark(), 0.45);
        Color skin = canvas.palette().night() ? Tone.of(0xc8977c) : Tone.of(0xeebf9c);
        canvas.rect(x - radius * 0.35, y, radius * 0.7, radius * 1.4, Tone.deep(skin, 0.15));
        canvas.oval(x - heading * radius * 0.2, y - radius * 0.12, radius * 1.06, radius * 1.08, hair);
        canvas.oval(x + heading * radius * 0.16, y + radius * 0.16, radius * 0.84, radius * 0.88, skin);
        canvas.oval(x - heading * radius * 0.18, y - radius * 0.62, radius * 0.98, radius * 0.5, hair);
    }

    private static void bag(Canvas canvas, double x, double y, double height, int heading) {
        double left = x + heading * height * 0.06 - height * 0.06;
        canvas.round(
                left,
                y - height * 0.44,
                height * 0.14,
                height * 0.13,
                2,
                canvas.palette().accent());
    }

    private static void shadow(Canvas canvas, double x, double y, double height) {
        canvas.oval(
                x + height * 0.1,
                y,
                height * 0.24,
                height * 0.03,
                Tone.clear(canvas.palette().dark(), 0.25));
    }

    /** A far figure in one colour. */
    static void plain(Canvas canvas, double x, double y, double height, Color color) {
        canvas.fill(body(x, y + height * 0.1, height), color);
        canvas.rect(x - height * 0.1, y - height * 0.32, height * 0.2, height * 0.32, Tone.deep(color, 0.45));
        canvas.oval(x, y - height * 0.82, height * 0.09, height * 0.1, Tone.deep(color, 0.6));
    }

    /** A seated listener from behind: head and shoulders above {@code y}. */
    static void listener(Canvas canvas, double x, double y, double size, Color color) {
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(x - size * 0.62, y);
        shoulders.curveTo(x - size * 0.62, y - size * 0.55, x - size * 0.24, y - size * 0.5, x, y - size * 0.52);
        shoulders.curveTo(x + size * 0.24, y - size * 0.5, x + size * 0.62, y - size * 0.55, x + size * 0.62, y);
        shoulders.closePath();
        canvas.fill(shoulders, color);
        canvas.rect(x - size * 0.11, y - size * 0.7, size * 0.22, size * 0.3, Tone.light(color, 0.1));
        canvas.oval(x, y - size * 0.88, size * 0.25, size * 0.31, Tone.deep(color, 0.3));
    }

    /** Someone behind a table or a desk: head and chest above {@code y}. */
    static void bust(Canvas canvas, double x, double y, double size, Color coat) {
        Path2D chest = new Path2D.Double();
        chest.moveTo(x - size * 0.5, y);
        chest.curveTo(x - size * 0.5, y - size * 0.62, x - size * 0.3, y - size * 0.66, x, y - size * 0.7);
        chest.curveTo(x + size * 0.3, y - size * 0.66, x + size * 0.5, y - size * 0.62, x + size * 0.5, y);
        chest.closePath();
        canvas.fill(chest, coat);
        canvas.polygon(
                canvas.palette().white(),
                x - size * 0.12,
                y - size * 0.7,
                x + size * 0.12,
                y - size * 0.7,
                x,
                y - size * 0.3);
        head(canvas, x, y - size * 0.96, size * 0.25, canvas.dice().chance(0.5) ? -1 : 1);
    }
}
