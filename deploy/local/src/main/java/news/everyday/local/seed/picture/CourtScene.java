package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.GradientPaint;

/** A courthouse with columns above its stairs. */
final class CourtScene {

    private static final double BASE = 436;

    private static final double HALF = 300;

    private CourtScene() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double x = canvas.composition(2) == 0 ? 480 : dice.between(420, 560);
        Sky.paint(canvas, BASE);
        Towers.skyline(canvas, BASE, 60, 240, Tone.mix(palette.far(), palette.skyLow(), 0.55), 0);
        Ridge edge = Ridge.rolling(dice, BASE + 20, 3);
        Trees.line(canvas, edge, -10, Canvas.WIDTH, 170, Tone.mix(palette.middle(), palette.near(), 0.4));
        Land.plain(canvas, BASE + 10, Tone.mix(palette.skyLow(), palette.far(), 0.6));
        Color stone = Tone.mix(palette.white(), palette.skyLow(), 0.25);
        temple(canvas, x, stone, dice.pick(6, 8));
        stairs(canvas, x, stone);
        for (int i = 0; i < 5; i++) {
            People.walker(canvas, x + dice.between(-300, 300), BASE + 48 + 22 * i, 70 + 9 * i);
        }
        Trees.poplar(canvas, 60, 580, 330, palette.near());
        Trees.poplar(canvas, 905, 580, 350, palette.near());
    }

    private static void temple(Canvas canvas, double x, Color stone, int columns) {
        Palette palette = canvas.palette();
        Color shade = Tone.mix(palette.far(), palette.dark(), 0.4);
        canvas.fade(
                Shapes.polygon(x - HALF, BASE, x - HALF, BASE - 200, x + HALF, BASE - 200, x + HALF, BASE),
                Tone.deep(shade, 0.2),
                shade);
        canvas.rect(x - 38, BASE - 140, 76, 140, Tone.mix(palette.accent(), palette.dark(), 0.5));
        canvas.rect(x - 1.5, BASE - 140, 3, 140, palette.dark());
        double pitch = 2 * (HALF - 24) / (columns - 1);
        for (int i = 0; i < columns; i++) {
            column(canvas, x - HALF + 24 + pitch * i, stone);
        }
        canvas.rect(x - HALF - 14, BASE - 238, 2 * HALF + 28, 40, Tone.mix(stone, palette.far(), 0.2));
        canvas.rect(x - HALF - 22, BASE - 246, 2 * HALF + 44, 12, Tone.light(stone, 0.3));
        canvas.rect(x - HALF - 14, BASE - 202, 2 * HALF + 28, 4, Tone.mix(stone, palette.dark(), 0.3));
        pediment(canvas, x, stone);
    }

    private static void column(Canvas canvas, double x, Color stone) {
        Palette palette = canvas.palette();
        Color dim = Tone.mix(stone, palette.far(), 0.7);
        GradientPaint roundness = new GradientPaint((float) x - 12, 0, Tone.light(stone, 0.4), (float) x + 19, 0, dim);
        canvas.polygon(roundness, x - 15, BASE - 196, x + 15, BASE - 196, x + 18, BASE, x - 18, BASE);
        for (double flute = -9; flute <= 9; flute += 6) {
            canvas.line(x + flute, BASE - 180, x + flute * 1.15, BASE - 14, 1, Tone.clear(palette.dark(), 0.13));
        }
        canvas.rect(x - 22, BASE - 200, 44, 12, stone);
        canvas.rect(x - 23, BASE - 12, 46, 12, stone);
    }

    private static void pediment(Canvas canvas, double x, Color stone) {
        Palette palette = canvas.palette();
        double foot = BASE - 246;
        canvas.polygon(Tone.light(stone, 0.2), x - HALF - 26, foot, x, foot - 104, x + HALF + 26, foot);
        canvas.fade(
                Shapes.polygon(x - HALF + 48, foot - 10, x, foot - 88, x + HALF - 48, foot - 10),
                Tone.mix(stone, palette.far(), 0.75),
                Tone.mix(stone, palette.far(), 0.45));
        scales(canvas, x, foot - 14, Tone.mix(palette.second(), palette.dark(), 0.2));
    }

    private static void scales(Canvas canvas, double x, double base, Color gold) {
        canvas.line(x, base, x, base - 58, 4, gold);
        canvas.rect(x - 18, base - 4, 36, 5, gold);
        canvas.stroke(Shapes.bow(x - 40, base - 46, x, base - 60, x + 40, base - 46), 3.4, gold);
        for (double side : new double[] {-40, 40}) {
            canvas.line(x + side, base - 46, x + side - 14, base - 18, 1.4, gold);
            canvas.line(x + side, base - 46, x + side + 14, base - 18, 1.4, gold);
            var pan = Shapes.bow(x + side - 18, base - 19, x + side, base - 2, x + side + 18, base - 19);
            pan.closePath();
            canvas.fill(pan, gold);
        }
    }

    private static void stairs(Canvas canvas, double x, Color stone) {
        for (int step = 0; step < 8; step++) {
            double half = HALF + 26 + 16 * step;
            double y = BASE + step * 15;
            Color tread = Tone.mix(stone, canvas.palette().far(), 0.06 * step);
            canvas.rect(
                    x - half, y, 2 * half, 15, Tone.mix(tread, canvas.palette().far(), 0.35));
            canvas.rect(x - half, y, 2 * half, 7, Tone.light(tread, 0.2));
        }
    }
}
