package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.GradientPaint;

/** A plant with saw-tooth halls, silos and chimneys, wind turbines behind. */
final class FactoryScene {

    private static final double BASE = 476;

    private FactoryScene() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Sky.paint(canvas, BASE);
        Land.farHills(canvas, 300, 3);
        for (int i = 0; i < 4; i++) {
            turbine(canvas, 70 + 250 * i + dice.between(-50, 50), 360, dice.between(110, 170));
        }
        Land.mist(canvas, 400, 70, 0.4);
        boolean left = canvas.composition(2) == 0;
        for (int i = 0; i < 3; i++) {
            chimney(canvas, (left ? 690 : 130) + 62 * i, dice.between(240, 330));
        }
        halls(canvas, left ? 60 : 350, dice.pick(4, 5));
        silos(canvas, left ? 650 : 90, dice.pick(3, 4));
        yard(canvas);
    }

    private static void turbine(Canvas canvas, double x, double base, double height) {
        Color white = Tone.mix(canvas.palette().white(), canvas.palette().far(), 0.2);
        canvas.polygon(white, x - 3, base + 20, x - 1.4, base - height, x + 1.4, base - height, x + 3, base + 20);
        double turn = canvas.dice().between(0, 2);
        for (int blade = 0; blade < 3; blade++) {
            double angle = turn + blade * 2 * Math.PI / 3;
            double reach = height * 0.46;
            canvas.fill(
                    Shapes.leaf(
                            x, base - height, x + Math.cos(angle) * reach, base - height + Math.sin(angle) * reach, 4),
                    white);
        }
        canvas.oval(x, base - height, 4, 4, white);
    }

    private static void chimney(Canvas canvas, double x, double height) {
        Palette palette = canvas.palette();
        Color brick = Tone.mix(palette.white(), palette.far(), 0.35);
        double top = BASE - height;
        smoke(canvas, x + 13, top);
        var stack = Shapes.polygon(x, BASE, x + 5, top, x + 23, top, x + 28, BASE);
        canvas.fill(
                stack,
                new GradientPaint((float) x, 0, Tone.light(brick, 0.25), (float) x + 28, 0, Tone.deep(brick, 0.3)));
        canvas.inside(stack, () -> {
            canvas.rect(x, top, 28, 16, palette.accent());
            canvas.rect(x, top + 36, 28, 16, palette.accent());
        });
    }

    private static void smoke(Canvas canvas, double x, double y) {
        Color steam = Tone.mix(canvas.palette().sun(), canvas.palette().far(), 0.2);
        double drift = canvas.dice().between(12, 20);
        for (int puff = 0; puff < 9; puff++) {
            double size = 8 + puff * 5.0;
            double wobble = canvas.dice().between(-6, 6);
            canvas.oval(
                    x + drift * puff * (0.4 + puff * 0.09),
                    y - 8 - puff * 13 + wobble,
                    size * 1.25,
                    size,
                    Tone.clear(steam, 0.42 - puff * 0.04));
        }
    }

    private static void halls(Canvas canvas, double x, int count) {
        Palette palette = canvas.palette();
        Color wall = Tone.mix(
                canvas.dice().pick(palette.second(), palette.accent(), palette.middle()), palette.skyLow(), 0.3);
        double pitch = 560.0 / count;
        double top = BASE - 132;
        for (int i = 0; i < count; i++) {
            double left = x + pitch * i;
            canvas.polygon(Tone.deep(wall, 0.3), left, top + 2, left, top - 62, left + pitch, top + 2);
            canvas.polygon(
                    Tone.mix(palette.skyTop(), Color.WHITE, 0.4),
                    left,
                    top,
                    left,
                    top - 50,
                    left + pitch * 0.16,
                    top - 40,
                    left + pitch * 0.16,
                    top);
        }
        canvas.fade(Shapes.polygon(x, top, x + 560, top, x + 560, BASE, x, BASE), wall, Tone.deep(wall, 0.16));
        for (double seam = x + 14; seam < x + 560; seam += 14) {
            canvas.rect(seam, top, 1, 132, Tone.clear(palette.dark(), 0.1));
        }
        canvas.rect(x, top + 22, 560, 20, Tone.mix(palette.light(), palette.skyTop(), 0.3));
        for (double pane = x; pane < x + 560; pane += 28) {
            canvas.rect(pane, top + 22, 3, 20, Tone.deep(wall, 0.2));
        }
        canvas.rect(x, BASE - 12, 560, 12, Tone.deep(wall, 0.4));
        gate(canvas, x + 90);
        gate(canvas, x + 380);
    }

    private static void gate(Canvas canvas, double x) {
        Color shutter = Tone.mix(canvas.palette().near(), canvas.palette().dark(), 0.4);
        canvas.rect(x, BASE - 72, 84, 72, shutter);
        for (double y = BASE - 66; y < BASE; y += 10) {
            canvas.rect(x, y, 84, 2, Tone.light(shutter, 0.16));
        }
    }

    private static void silos(Canvas canvas, double x, int count) {
        Palette palette = canvas.palette();
        for (int i = 0; i < count; i++) {
            double left = x + i * 58;
            float start = (float) left;
            Color steel = Tone.mix(palette.white(), palette.far(), 0.3);
            GradientPaint metal = new GradientPaint(
                    start, 0, Tone.light(steel, 0.4), start + 56, 0, Tone.mix(steel, palette.dark(), 0.4));
            canvas.oval(left + 26, BASE - 158, 26, 20, metal);
            canvas.rect(left, BASE - 158, 52, 158, metal);
            canvas.rect(left, BASE - 110, 52, 3, Tone.clear(palette.dark(), 0.25));
            canvas.rect(left, BASE - 58, 52, 3, Tone.clear(palette.dark(), 0.25));
        }
        canvas.line(x - 20, BASE - 176, x + count * 58, BASE - 176, 6, palette.accent());
        canvas.line(x + count * 58, BASE - 176, x + count * 58, BASE, 6, palette.accent());
    }

    private static void yard(Canvas canvas) {
        Palette palette = canvas.palette();
        Streets.road(canvas, BASE, 26);
        Ridge hedge = Ridge.rolling(canvas.dice(), BASE + 10, 2);
        for (double x = 10; x < Canvas.WIDTH; x += canvas.dice().between(60, 130)) {
            Trees.bush(canvas, x, hedge.at(x) + 6, canvas.dice().between(14, 26), palette.leaf(canvas.dice()));
        }
        Traffic.truck(canvas, canvas.dice().between(60, 300), 572, 230, palette.accent());
        Traffic.car(canvas, canvas.dice().between(540, 780), 574, 130, palette.white());
        for (int i = 0; i < 4; i++) {
            People.walker(canvas, 60 + 220 * i + canvas.dice().between(0, 160), BASE + 24, 62);
        }
    }
}
