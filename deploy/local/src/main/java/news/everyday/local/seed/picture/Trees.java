package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** Trees standing with their foot at a point. */
final class Trees {

    private Trees() {}

    /** A broad crown of a few rounds, lit from the upper left. */
    static void round(Canvas canvas, double x, double y, double height, Color leaf) {
        double crown = height * 0.3;
        double middle = y - height * 0.66;
        trunk(canvas, x, y, height * 0.6, height * 0.07, Tone.deep(leaf, 0.55));
        Color shade = Tone.deep(leaf, 0.22);
        canvas.oval(x + crown * 0.5, middle + crown * 0.28, crown * 0.72, crown * 0.62, shade);
        canvas.oval(x - crown * 0.6, middle + crown * 0.25, crown * 0.66, crown * 0.58, shade);
        canvas.oval(x, middle - crown * 0.25, crown * 0.95, crown * 0.88, leaf);
        canvas.oval(x - crown * 0.55, middle + crown * 0.06, crown * 0.58, crown * 0.5, leaf);
        canvas.oval(x - crown * 0.22, middle - crown * 0.48, crown * 0.56, crown * 0.48, Tone.light(leaf, 0.13));
        canvas.oval(x - crown * 0.3, middle - crown * 0.6, crown * 0.3, crown * 0.24, Tone.light(leaf, 0.22));
    }

    private static void trunk(Canvas canvas, double x, double y, double height, double width, Color color) {
        canvas.polygon(color, x - width / 2, y, x - width / 4, y - height, x + width / 4, y - height, x + width / 2, y);
        canvas.stroke(
                Shapes.bow(
                        x, y - height * 0.5, x + height * 0.1, y - height * 0.66, x + height * 0.24, y - height * 0.84),
                width * 0.4,
                color);
    }

    /** A conifer of tiers. */
    static void pine(Canvas canvas, double x, double y, double height, Color leaf) {
        canvas.rect(x - height * 0.025, y - height * 0.14, height * 0.05, height * 0.14, Tone.deep(leaf, 0.5));
        Color shade = Tone.deep(leaf, 0.18);
        for (int tier = 0; tier < 4; tier++) {
            double foot = y - height * (0.1 + 0.2 * tier);
            double half = height * (0.235 - 0.045 * tier);
            double top = foot - height * (0.34 - 0.015 * tier);
            canvas.polygon(leaf, x, top, x + half, foot, x, foot - height * 0.03, x - half, foot);
            canvas.polygon(shade, x, top, x + half, foot, x, foot - height * 0.03);
        }
    }

    /** Snow lying on a conifer painted at the same place. */
    static void pineSnow(Canvas canvas, double x, double y, double height, Color snow) {
        for (int tier = 0; tier < 4; tier++) {
            double foot = y - height * (0.1 + 0.2 * tier);
            double half = height * (0.235 - 0.045 * tier);
            double top = foot - height * (0.34 - 0.015 * tier);
            double low = top + (foot - top) * 0.62;
            double reach = half * 0.6;
            canvas.polygon(
                    snow,
                    x,
                    top,
                    x + reach * 0.55,
                    low - height * 0.04,
                    x + reach * 0.2,
                    low - height * 0.05,
                    x - reach * 0.1,
                    low,
                    x - reach * 0.45,
                    low - height * 0.035,
                    x - reach,
                    low);
        }
    }

    /** A slim, tall tree, shaded on its right. */
    static void poplar(Canvas canvas, double x, double y, double height, Color leaf) {
        double half = height * 0.13;
        canvas.rect(x - height * 0.015, y - height * 0.2, height * 0.03, height * 0.2, Tone.deep(leaf, 0.5));
        canvas.oval(x, y - height * 0.54, half, height * 0.44, leaf);
        canvas.fill(
                new Arc2D.Double(x - half, y - height * 0.98, 2 * half, height * 0.88, -90, 180, Arc2D.CHORD),
                Tone.deep(leaf, 0.16));
    }

    /** A willow with hanging twigs. */
    static void willow(Canvas canvas, double x, double y, double height, Color leaf) {
        Dice dice = canvas.dice();
        Color wood = Tone.deep(leaf, 0.55);
        canvas.stroke(
                Shapes.bow(x, y, x - height * 0.06, y - height * 0.4, x + height * 0.04, y - height * 0.72),
                height * 0.055,
                wood);
        for (int i = -2; i <= 2; i++) {
            double lift = 0.8 - 0.03 * i * i;
            canvas.oval(x + i * height * 0.095, y - height * lift, height * 0.15, height * 0.13, Tone.clear(leaf, 0.7));
        }
        for (int i = 0; i < 64; i++) {
            double side = dice.between(-1, 1);
            double startX = x + side * height * 0.3;
            double startY = y - height * (0.93 - 0.2 * Math.abs(side) + dice.between(-0.06, 0.04));
            double endX = x + side * height * 0.46;
            double endY = startY + height * dice.between(0.3, 0.66);
            Color twig = Tone.clear(Tone.mix(leaf, Tone.light(leaf, 0.3), dice.between(0, 1)), 0.72);
            canvas.stroke(
                    Shapes.bow(startX, startY, endX, startY - height * 0.02, endX, endY), height * 0.012 + 0.6, twig);
        }
    }

    /** A row of trees along a ridge. */
    static void line(Canvas canvas, Ridge ridge, double fromX, double toX, double height, Color leaf) {
        Dice dice = canvas.dice();
        for (double x = fromX; x < toX; x += height * dice.between(0.3, 0.75)) {
            double tall = height * dice.between(0.7, 1.15);
            double foot = ridge.at(x) + 4;
            if (dice.chance(0.3)) {
                poplar(canvas, x, foot, tall * 1.15, Tone.deep(leaf, 0.1));
            } else {
                round(canvas, x, foot, tall, leaf);
            }
        }
    }

    /** A conifer wood along a ridge. */
    static void pines(Canvas canvas, Ridge ridge, double height, Color leaf) {
        Dice dice = canvas.dice();
        for (double x = -20; x < Canvas.WIDTH + 20; x += height * dice.between(0.16, 0.34)) {
            pine(canvas, x, ridge.at(x) + height * 0.12, height * dice.between(0.65, 1.15), leaf);
        }
    }

    static void bush(Canvas canvas, double x, double y, double size, Color leaf) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - size, y);
        path.curveTo(x - size, y - size * 0.7, x - size * 0.4, y - size * 0.6, x - size * 0.3, y - size * 0.55);
        path.curveTo(x - size * 0.2, y - size * 1.1, x + size * 0.4, y - size * 1.1, x + size * 0.45, y - size * 0.5);
        path.curveTo(x + size * 0.8, y - size * 0.6, x + size, y - size * 0.4, x + size, y);
        path.closePath();
        canvas.fade(path, Tone.light(leaf, 0.08), Tone.deep(leaf, 0.15));
    }
}
