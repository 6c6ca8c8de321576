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
        Figure.paint(canvas, x, y, height, canvas.palette().cloth(dice), leftwards ? -1 : 1);
        if (dice.chance(0.4)) {
            bag(canvas, x, y, height, leftwards ? -1 : 1);
        }
    }

    /** A pupil with a satchel. */
    static void pupil(Canvas canvas, double x, double y, double height) {
        int heading = canvas.dice().chance(0.5) ? -1 : 1;
        Color satchel =
                canvas.dice().pick(canvas.palette().accent(), canvas.palette().second());
        Figure.paint(
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
        Figure.paint(canvas, x, y, height, canvas.palette().near(), 1);
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

    /** Someone in a straw hat. */
    static void farmer(Canvas canvas, double x, double y, double height) {
        Figure.paint(
                canvas, x, y, height, canvas.palette().accent(), canvas.dice().chance(0.5) ? 1 : -1);
        Color straw = Tone.mix(canvas.palette().second(), canvas.palette().light(), 0.45);
        canvas.fill(
                Shapes.leaf(x - height * 0.17, y - height * 0.94, x + height * 0.17, y - height * 0.94, height * 0.04),
                straw);
        canvas.oval(x, y - height * 0.97, height * 0.08, height * 0.055, straw);
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

    /** A far figure in one colour. */
    static void plain(Canvas canvas, double x, double y, double height, Color color) {
        canvas.fill(Figure.body(x, y + height * 0.1, height), color);
        canvas.rect(x - height * 0.1, y - height * 0.32, height * 0.2, height * 0.32, Tone.deep(color, 0.45));
        canvas.oval(x, y - height * 0.82, height * 0.09, height * 0.1, Tone.deep(color, 0.6));
    }
}
