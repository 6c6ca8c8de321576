package news.everyday.local.seed.picture;

import java.awt.Color;

/** A cabin and a walker in falling snow. */
final class SnowScene {

    private SnowScene() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Color snow = Tone.mix(palette.white(), Color.WHITE, palette.night() ? 0.1 : 0.6);
        Sky.paint(canvas, 420);
        Land.mountain(canvas, dice.between(120, 420), 170, 460, 380, Tone.mix(palette.far(), palette.near(), 0.42));
        Land.mountain(canvas, dice.between(560, 860), 210, 460, 340, Tone.mix(palette.far(), palette.near(), 0.22));
        for (int i = 0; i < 3; i++) {
            Ridge ridge = Ridge.rolling(dice, 380 + 62 * i, 26);
            canvas.fade(
                    ridge.ground(),
                    Tone.mix(snow, palette.far(), 0.28 - 0.12 * i),
                    Tone.mix(snow, palette.far(), 0.5 - 0.16 * i));
            snowyPines(canvas, ridge, 74 + 32.0 * i, 15 - 4 * i, snow);
            if (i == 1) {
                double x = canvas.composition(2) == 0 ? dice.between(180, 330) : dice.between(560, 720);
                cabin(canvas, x, ridge.at(x + 70) + 16, snow);
            }
        }
        People.withUmbrella(canvas, dice.between(380, 580), 560, 84, palette.accent());
        flakes(canvas);
    }

    private static void snowyPines(Canvas canvas, Ridge ridge, double height, int count, Color snow) {
        Dice dice = canvas.dice();
        for (int i = 0; i < count; i++) {
            double x = dice.chance(0.5) ? dice.between(0, 330) : dice.between(630, Canvas.WIDTH);
            double tall = height * dice.between(0.8, 1.3);
            Color leaf = Tone.mix(canvas.palette().near(), canvas.palette().far(), dice.between(0, 0.35));
            Trees.pine(canvas, x, ridge.at(x) + 8, tall, leaf);
            Trees.pineSnow(canvas, x, ridge.at(x) + 8, tall, snow);
        }
    }

    private static void cabin(Canvas canvas, double x, double base, Color snow) {
        Palette palette = canvas.palette();
        Houses.cottage(canvas, x, base, 150, 52, Tone.mix(palette.accent(), palette.dark(), 0.45), snow);
        canvas.glow(x + 32, base - 30, 90, palette.light(), 0.5);
        canvas.oval(x + 75, base + 2, 96, 8, snow);
    }

    private static void flakes(Canvas canvas) {
        Dice dice = canvas.dice();
        for (int i = 0; i < 240; i++) {
            double size = dice.chance(0.12) ? dice.between(3, 5) : dice.between(1, 2.4);
            canvas.oval(
                    dice.between(0, Canvas.WIDTH),
                    dice.between(0, Canvas.HEIGHT),
                    size,
                    size,
                    Tone.clear(Color.WHITE, dice.between(0.4, 0.9)));
        }
    }
}
