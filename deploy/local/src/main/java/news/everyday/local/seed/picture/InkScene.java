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
        canvas.oval(dice.between(250, 720), dice.between(90, 140), 36, 36, Tone.clear(SEAL, 0.82));
        InkBrush brush = new InkBrush(canvas, tint, paper);
        brush.range(Ridge.rugged(dice, 240, 70), 150, 0.2);
        brush.range(Ridge.rugged(dice, 300, 90), 160, 0.34);
        boolean left = canvas.composition(2) == 0;
        brush.peak(left ? dice.between(170, 300) : dice.between(660, 790), dice.between(90, 130), 190, 0.66);
        brush.peak(left ? dice.between(380, 450) : dice.between(510, 580), dice.between(200, 250), 130, 0.5);
        brush.range(Ridge.rugged(dice, 424, 24), 60, 0.42);
        brush.wood(400, 26);
        brush.water(470);
        brush.boat(left ? dice.between(560, 700) : dice.between(240, 400), dice.between(486, 510));
        brush.bank(left ? 0 : Canvas.WIDTH, left ? 1 : -1);
        brush.pine(left ? 130 : 830, 560, 230, left ? 1 : -1);
        Sky.birds(canvas, left ? 700 : 250, dice.between(190, 240), 7);
        seal(canvas, left ? 884 : 50, 530);
    }

    private static void paper(Canvas canvas, Color paper) {
        canvas.fade(Canvas.below(0), paper, Tone.deep(paper, 0.05));
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

    /** A painter's seal, with strokes that only look like a carving. */
    private static void seal(Canvas canvas, double x, double y) {
        canvas.round(x, y, 30, 34, 3, SEAL);
        Color cut = Tone.of(0xf4eedd);
        canvas.line(x + 7, y + 8, x + 23, y + 8, 2, cut);
        canvas.line(x + 15, y + 8, x + 15, y + 27, 2, cut);
        canvas.line(x + 7, y + 17, x + 23, y + 17, 2, cut);
        canvas.line(x + 7, y + 27, x + 23, y + 27, 2, cut);
        canvas.line(x + 7, y + 17, x + 7, y + 27, 2, cut);
    }
}
