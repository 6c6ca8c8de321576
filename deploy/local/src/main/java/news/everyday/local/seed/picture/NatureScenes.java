package news.everyday.local.seed.picture;

import java.awt.Color;

/** Woods and mountains. */
final class NatureScenes {

    private NatureScenes() {}

    static void mountain(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Sky.paint(canvas, 430);
        Color far = Tone.mix(palette.far(), palette.skyLow(), 0.4);
        Land.mountain(canvas, dice.between(60, 300), 220, 470, 330, far);
        Land.mountain(canvas, dice.between(640, 900), 200, 470, 350, far);
        double main = canvas.composition(2) == 0 ? dice.between(300, 420) : dice.between(540, 680);
        Land.mountain(canvas, main, dice.between(84, 120), 520, 420, Tone.mix(palette.far(), palette.near(), 0.5));
        Land.mountain(
                canvas,
                Canvas.WIDTH - main + dice.between(-60, 60),
                250,
                540,
                300,
                Tone.mix(palette.middle(), palette.near(), 0.4));
        Land.mist(canvas, 440, 90, 0.7);
        Ridge hill = Ridge.rolling(dice, 452, 26);
        Land.hill(canvas, hill, palette.middle());
        Trees.pines(canvas, hill, 46, Tone.mix(palette.middle(), palette.near(), 0.6));
        Land.mist(canvas, 520, 60, 0.45);
        Ridge front = Ridge.rolling(dice, 532, 24);
        canvas.fade(front.ground(), palette.near(), palette.dark());
        Trees.pines(canvas, front, 104, Tone.mix(palette.near(), palette.dark(), 0.6));
        Sky.birds(canvas, dice.between(200, 760), 150, palette.night() ? 0 : 6);
    }

    static void forest(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.fade(Shapes.below(0), Tone.mix(palette.skyLow(), palette.far(), 0.4), palette.skyLow());
        Sky.sun(canvas, canvas.dice().between(220, 740), canvas.dice().between(150, 230), 54);
        if (canvas.composition(2) == 0) {
            conifers(canvas);
        } else {
            trunks(canvas);
        }
        Sky.rays(canvas, 5, palette.night() ? 0.1 : 0.24);
        path(canvas);
        People.walker(canvas, 474, 508, 74);
        Plants.grass(canvas, 598, 56, palette.dark());
    }

    private static void conifers(Canvas canvas) {
        Palette palette = canvas.palette();
        Color[] layers = {
            Tone.mix(palette.far(), palette.skyLow(), 0.45), palette.far(), palette.middle(), palette.near(),
        };
        for (int i = 0; i < layers.length; i++) {
            Ridge ridge = Ridge.rolling(canvas.dice(), 350 + 42 * i, 16);
            canvas.fade(ridge.ground(), layers[i], Tone.mix(layers[i], palette.skyLow(), 0.3));
            Trees.pines(canvas, ridge, 170 + 34 * i, layers[i]);
            Land.mist(canvas, 376 + 42 * i, 64, 0.45);
        }
        Ridge ground = Ridge.rolling(canvas.dice(), 500, 10);
        canvas.fade(ground.ground(), Tone.mix(palette.near(), palette.dark(), 0.3), palette.dark());
        for (double x : new double[] {30, 150, 820, 935}) {
            Trees.pine(canvas, x, 590, canvas.dice().between(380, 520), Tone.mix(palette.near(), palette.dark(), 0.7));
        }
    }

    private static void trunks(Canvas canvas) {
        Palette palette = canvas.palette();
        Color[] layers = {
            Tone.mix(palette.far(), palette.skyLow(), 0.4),
            palette.far(),
            palette.middle(),
            palette.near(),
            palette.dark(),
        };
        for (int i = 0; i < layers.length; i++) {
            double foot = 400 + 32 * i;
            Ridge ground = Ridge.rolling(canvas.dice(), foot, 8);
            canvas.fade(ground.ground(), Tone.mix(layers[i], palette.skyLow(), 0.25), layers[i]);
            stand(canvas, foot, 7 + 9.0 * i, 13 - 2 * i, layers[i]);
            canopy(canvas, 118 - 16.0 * i, 26, layers[i]);
        }
    }

    private static void stand(Canvas canvas, double foot, double width, int count, Color bark) {
        Dice dice = canvas.dice();
        for (int i = 0; i < count; i++) {
            double x = Canvas.WIDTH * (i + dice.between(0.1, 0.9)) / count;
            if (width > 26 && Math.abs(x - 480) < 210) {
                continue;
            }
            double lean = dice.between(-14, 14);
            canvas.polygon(
                    bark,
                    x - width * 0.8,
                    foot + 14,
                    x - width * 0.4,
                    foot - 40,
                    x - width * 0.34 + lean,
                    -10,
                    x + width * 0.34 + lean,
                    -10,
                    x + width * 0.4,
                    foot - 40,
                    x + width * 0.85,
                    foot + 14);
            double fork = dice.between(130, 260);
            double side = dice.chance(0.5) ? 1 : -1;
            canvas.stroke(
                    Shapes.bow(x, fork + 60, x + side * width, fork, x + side * width * 3.4, fork - 80),
                    width * 0.3,
                    bark);
        }
    }

    private static void canopy(Canvas canvas, double y, int count, Color leaf) {
        Dice dice = canvas.dice();
        for (int i = 0; i < count; i++) {
            double x = Canvas.WIDTH * (i + dice.between(0, 1)) / count;
            double open = 1 - Math.exp(-Math.pow((x - 480) / 260, 2)) * 0.75;
            double size = dice.between(34, 64);
            canvas.oval(
                    x,
                    y * open * dice.between(0.2, 1) - 14,
                    size * 1.25,
                    size,
                    Tone.mix(leaf, canvas.palette().second(), dice.between(0, 0.14)));
        }
    }

    private static void path(Canvas canvas) {
        Palette palette = canvas.palette();
        Color sand = Tone.mix(palette.skyLow(), palette.second(), 0.25);
        var path = Shapes.bow(440, 600, 420, 545, 462, 505);
        path.quadTo(480, 480, 470, 462);
        path.lineTo(482, 462);
        path.quadTo(500, 485, 492, 510);
        path.quadTo(500, 560, 590, 600);
        path.closePath();
        canvas.fade(path, Tone.clear(sand, 0.35), Tone.clear(sand, 0.7));
    }
}
