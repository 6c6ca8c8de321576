package news.everyday.local.seed.picture;

import java.awt.Color;

/** A landscape of mountains and water in ink wash on warm paper. */
final class InkScene {

    private static final Color INK = Tone.of(0x1d2428);

    private static final Color SEAL = Tone.of(0xb8382b);

    private InkScene() {}

    static void paint(Canvas canvas) {
        Dice dice = canvas.dice();
        Color tint = Tone.mix(INK, canvas.palette().skyTop(), 0.18);
        Color paper = Tone.mix(Tone.of(0xf4eedd), canvas.palette().skyLow(), 0.2);
        paper(canvas, paper);
        boolean left = canvas.composition(2) == 0;
        canvas.oval(dice.between(560, 720) - (left ? 0 : 320), dice.between(90, 150), 36, 36, Tone.clear(SEAL, 0.82));
        InkBrush brush = new InkBrush(canvas, tint, paper);
        brush.range(Ridge.rugged(dice, 240, 70), 150, 0.2);
        brush.range(Ridge.rugged(dice, 300, 90), 160, 0.34);
        peaks(brush, dice, left);
        brush.range(Ridge.rugged(dice, 424, 24), 60, 0.42);
        brush.wood(400, 26);
        brush.water(470);
        brush.boat(left ? dice.between(560, 700) : dice.between(240, 400), dice.between(486, 510));
        brush.bank(left ? 0 : Canvas.WIDTH, left ? 1 : -1);
        double foot = left ? dice.between(70, 170) : dice.between(790, 890);
        new InkPine(canvas, tint, foot, 566, dice.between(200, 290), left ? 1 : -1).paint();
        Sky.birds(canvas, left ? 700 : 250, dice.between(190, 240), 7);
        seal(canvas, left ? 884 : 50, 530);
    }

    /** A cluster of peaks on one side, the palest farthest. */
    private static void peaks(InkBrush brush, Dice dice, boolean left) {
        double[][] places = {
            {90, 250, 100},
            {500, 270, 90},
            {400, 190, 110},
            {180, 150, 120},
            {290, 90, 120},
            {60, 260, 110},
            {385, 290, 84}
        };
        for (int i = 0; i < places.length; i++) {
            double x = places[i][0] + dice.between(-30, 30);
            double top = places[i][1] + dice.between(-24, 40);
            brush.peak(left ? x : Canvas.WIDTH - x, top, places[i][2] * dice.between(0.85, 1.3), 0.3 + 0.085 * i);
        }
    }

    private static void paper(Canvas canvas, Color paper) {
        canvas.fade(Shapes.below(0), paper, Tone.deep(paper, 0.05));
        Dice dice = canvas.dice();
        for (int i = 0; i < 14; i++) {
            canvas.glow(dice.between(0, 960), dice.between(0, 600), dice.between(120, 260), Tone.of(0xd9c9a4), 0.12);
        }
        for (int i = 0; i < 160; i++) {
            double x = dice.between(0, Canvas.WIDTH);
            double y = dice.between(0, Canvas.HEIGHT);
            canvas.line(
                    x, y, x + dice.between(-14, 14), y + dice.between(-5, 5), 0.7, Tone.clear(Tone.of(0xa8976c), 0.2));
        }
    }

    /** A painter's seal that shows a mountain over water. */
    private static void seal(Canvas canvas, double x, double y) {
        canvas.round(x, y, 32, 34, 4, SEAL);
        Color cut = Tone.of(0xf4eedd);
        canvas.polygon(cut, x + 5, y + 21, x + 13, y + 7, x + 18, y + 15, x + 21, y + 11, x + 27, y + 21);
        canvas.line(x + 6, y + 27, x + 26, y + 27, 2, cut);
    }
}
