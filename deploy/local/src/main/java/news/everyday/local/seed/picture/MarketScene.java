package news.everyday.local.seed.picture;

import java.awt.Color;

/** Stalls with fruit and their customers, under lanterns. */
final class MarketScene {

    private MarketScene() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double ground = 440;
        Sky.paint(canvas, ground);
        Towers.skyline(canvas, ground, 110, 260, Tone.mix(palette.far(), palette.skyLow(), 0.35), 0.25);
        Ridge edge = Ridge.rolling(dice, ground, 3);
        Trees.line(canvas, edge, -10, Canvas.WIDTH, 120, Tone.mix(palette.middle(), palette.far(), 0.3));
        canvas.fade(
                Shapes.below(ground - 2),
                Tone.mix(palette.skyLow(), palette.second(), 0.25),
                Tone.mix(palette.far(), palette.dark(), 0.3));
        lanterns(canvas, dice.between(96, 130));
        for (int i = 0; i < 5; i++) {
            People.walker(canvas, dice.between(20, 940), ground + 18, 96);
        }
        double width = dice.between(250, 290);
        for (double x = -dice.between(20, 120); x < Canvas.WIDTH; x += width + dice.between(24, 50)) {
            stall(canvas, x, 536, width);
        }
        for (int i = 0; i < 5; i++) {
            People.walker(
                    canvas, 70 + i * 190 + dice.between(0, 110), 588 + dice.between(0, 8), dice.between(142, 160));
        }
    }

    private static void stall(Canvas canvas, double x, double base, double width) {
        Palette palette = canvas.palette();
        Color wood = Tone.mix(palette.second(), palette.dark(), 0.45);
        canvas.rect(x + 10, base - 220, 6, 220, wood);
        canvas.rect(x + width - 16, base - 220, 6, 220, wood);
        Seated.bust(canvas, x + width * canvas.dice().between(0.3, 0.7), base - 62, 66, palette.cloth(canvas.dice()));
        canvas.fade(
                Shapes.polygon(x, base - 66, x + width, base - 66, x + width, base, x, base),
                wood,
                Tone.deep(wood, 0.35));
        for (int crate = 0; crate < 4; crate++) {
            crate(canvas, x + 6 + crate * (width - 12) / 4, base - 66, (width - 12) / 4 - 5);
        }
        StreetScene.awning(
                canvas,
                x - 8,
                base - 226,
                width + 16,
                52,
                canvas.dice().pick(palette.accent(), palette.second(), palette.near()));
    }

    private static void crate(Canvas canvas, double x, double y, double width) {
        Palette palette = canvas.palette();
        Color fruit = canvas.dice()
                .pick(palette.accent(), palette.second(), palette.middle(), Tone.of(0x9fbf56), Tone.of(0xd9503f));
        for (int row = 0; row < 3; row++) {
            for (double left = x + 7 + row * 5; left < x + width - 5 - row * 4; left += 12) {
                canvas.oval(
                        left,
                        y - row * 8 - 2,
                        7,
                        7,
                        Tone.mix(fruit, Tone.deep(fruit, 0.3), canvas.dice().between(0, 0.6)));
                canvas.oval(left - 2, y - row * 8 - 5, 2, 1.6, Tone.clear(Color.WHITE, 0.4));
            }
        }
        canvas.rect(x, y - 2, width, 22, Tone.mix(palette.second(), palette.dark(), 0.25));
        canvas.rect(x, y + 8, width, 1.6, Tone.clear(palette.dark(), 0.4));
    }

    private static void lanterns(Canvas canvas, double y) {
        Palette palette = canvas.palette();
        canvas.stroke(Shapes.bow(-10, y - 60, 480, y + 90, 970, y - 60), 1.6, Tone.clear(palette.dark(), 0.6));
        for (double share = 0.05; share < 1; share += 0.1) {
            double atY = y - 60 + 300 * share * (1 - share) + 20;
            double x = -10 + 980 * share;
            canvas.glow(x, atY, 44, palette.light(), 0.5);
            canvas.oval(x, atY, 15, 17, palette.accent());
            canvas.oval(x, atY, 7, 17, Tone.mix(palette.accent(), palette.second(), 0.45));
            canvas.rect(x - 6, atY - 20, 12, 4, palette.dark());
            canvas.rect(x - 1, atY + 16, 2, 12, palette.second());
        }
    }
}
