package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The stage of a hall: backdrop, curtains, table and podium. */
final class StageSet {

    private StageSet() {}

    static void paint(Canvas canvas) {
        screen(canvas);
        curtains(canvas);
        stage(canvas);
    }

    /** The backdrop: hills under a sun, in the colours of the sky. */
    private static void screen(Canvas canvas) {
        Palette palette = canvas.palette();
        Rectangle2D frame = new Rectangle2D.Double(200, 70, 560, 250);
        canvas.round(192, 62, 576, 266, 6, Tone.mix(palette.second(), palette.dark(), 0.2));
        canvas.inside(frame, () -> {
            canvas.fade(frame, palette.skyTop(), palette.skyLow());
            Sky.sun(canvas, canvas.dice().between(300, 660), canvas.dice().between(130, 190), 40);
            Color[] layers = {palette.far(), palette.middle(), palette.near()};
            for (int i = 0; i < 3; i++) {
                canvas.fill(Ridge.rolling(canvas.dice(), 236 + 26 * i, 20).ground(), layers[i]);
            }
        });
    }

    private static void curtains(Canvas canvas) {
        Palette palette = canvas.palette();
        Color velvet = Tone.mix(palette.accent(), palette.dark(), 0.2);
        for (int fold = 0; fold < 9; fold++) {
            Color cloth = fold % 2 == 0 ? velvet : Tone.deep(velvet, 0.28);
            double x = fold * 21 - 8.0;
            canvas.fade(
                    Shapes.polygon(x, 0, x + 22, 0, x + 22, 400, x, 400),
                    Tone.light(cloth, 0.06),
                    Tone.deep(cloth, 0.35));
            canvas.fade(
                    Shapes.polygon(938 - x, 0, 960 - x, 0, 960 - x, 400, 938 - x, 400),
                    Tone.light(cloth, 0.06),
                    Tone.deep(cloth, 0.35));
        }
        for (int i = 0; i < 8; i++) {
            Path2D swag = Shapes.polyline(i * 120, 0, i * 120, 30);
            swag.quadTo(i * 120 + 60, 88, i * 120 + 120, 30);
            swag.lineTo(i * 120 + 120, 0);
            canvas.fade(swag, Tone.deep(velvet, 0.3), velvet);
        }
    }

    private static void stage(Canvas canvas) {
        Palette palette = canvas.palette();
        Color floor = Tone.mix(palette.second(), palette.dark(), 0.45);
        canvas.fade(Shapes.polygon(90, 350, 870, 350, 960, 420, 0, 420), Tone.light(floor, 0.2), floor);
        canvas.fade(
                Shapes.polygon(0, 420, 960, 420, 960, 600, 0, 600),
                Tone.deep(floor, 0.5),
                Tone.deep(palette.dark(), 0.4));
        boolean left = canvas.composition(2) == 0;
        table(canvas, left ? 380 : 220, canvas.dice().whole(4, 5));
        podium(canvas, left ? 270 : 690);
    }

    private static void table(Canvas canvas, double x, int seats) {
        Palette palette = canvas.palette();
        double width = seats * 72;
        for (int i = 0; i < seats; i++) {
            Seated.bust(canvas, x + 36 + i * 72, 346, 54, Tone.mix(palette.cloth(canvas.dice()), palette.dark(), 0.5));
        }
        Color cloth = Tone.mix(palette.white(), palette.far(), 0.2);
        canvas.fade(
                Shapes.polygon(x - 10, 342, x + width + 10, 342, x + width + 16, 396, x - 16, 396),
                cloth,
                Tone.deep(cloth, 0.25));
        for (int i = 0; i < seats * 4; i++) {
            canvas.oval(
                    x + i * width / (seats * 4.0) + 8,
                    392 + canvas.dice().between(-4, 4),
                    10,
                    8,
                    palette.leaf(canvas.dice()));
            canvas.oval(
                    x + i * width / (seats * 4.0) + 8,
                    386 + canvas.dice().between(-4, 4),
                    5,
                    5,
                    canvas.dice().pick(palette.accent(), palette.second()));
        }
    }

    private static void podium(Canvas canvas, double x) {
        Palette palette = canvas.palette();
        Color wood = Tone.mix(palette.second(), palette.dark(), 0.3);
        Seated.bust(canvas, x, 330, 66, Tone.deep(palette.dark(), 0.2));
        canvas.polygon(Tone.light(wood, 0.25), x - 48, 322, x + 48, 322, x + 42, 334, x - 42, 334);
        canvas.fade(Shapes.polygon(x - 38, 334, x + 38, 334, x + 32, 404, x - 32, 404), wood, Tone.deep(wood, 0.3));
        canvas.stroke(Shapes.bow(x + 20, 324, x + 18, 304, x + 8, 298), 2, palette.dark());
    }
}
