package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Farmland and villages. */
final class CountryScenes {

    private CountryScenes() {}

    static void field(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double horizon = dice.between(270, 310);
        Sky.paint(canvas, horizon + 40);
        Land.farHills(canvas, horizon - 66, 3);
        Ridge edge = Ridge.rolling(dice, horizon + 8, 6);
        rows(
                canvas,
                edge,
                dice.between(300, 660),
                horizon - 10,
                Tone.mix(palette.near(), palette.second(), 0.3),
                Tone.mix(palette.middle(), palette.second(), 0.45));
        homestead(canvas, edge, dice.pick(140.0, 700.0));
        Ridge slope = tilted(canvas, horizon + 150);
        rows(
                canvas,
                slope,
                canvas.composition(2) == 0 ? 1300 : -340,
                horizon + 20,
                Tone.mix(palette.second(), palette.near(), 0.12),
                Tone.mix(palette.second(), palette.light(), 0.45));
        People.farmer(canvas, dice.between(300, 640), horizon + 140, 66);
        Plants.grain(canvas, 150, Tone.mix(palette.second(), palette.near(), 0.25));
    }

    private static Ridge tilted(Canvas canvas, double y) {
        return Ridge.rolling(canvas.dice(), y + 50, 34);
    }

    /** Crop rows that run together in the distance. */
    private static void rows(Canvas canvas, Ridge edge, double vanishX, double vanishY, Color first, Color second) {
        Path2D ground = edge.ground();
        Color haze = canvas.palette().skyLow();
        canvas.fade(ground, Tone.mix(first, haze, 0.5), first);
        canvas.inside(ground, () -> {
            for (int i = -24; i < 24; i++) {
                Color color = i % 2 == 0 ? first : second;
                double left = 480 + (vanishX - 480) * 0.2 + i * 74;
                canvas.fade(
                        Shapes.polygon(vanishX, vanishY, left, 610, left + 75, 610),
                        vanishY,
                        Tone.mix(color, haze, 0.5),
                        vanishY + 220,
                        color);
            }
        });
    }

    private static void homestead(Canvas canvas, Ridge edge, double x) {
        Palette palette = canvas.palette();
        Trees.line(canvas, edge, x - 120, x + 10, 54, Tone.mix(palette.near(), palette.middle(), 0.4));
        Houses.cottage(
                canvas, x, edge.at(x) + 8, 96, 30, palette.white(), Tone.mix(palette.accent(), palette.dark(), 0.15));
        Trees.line(canvas, edge, x + 100, x + 190, 64, Tone.mix(palette.near(), palette.middle(), 0.3));
    }

    static void village(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Sky.paint(canvas, 400);
        Land.farHills(canvas, 190, 3);
        Land.mist(canvas, 300, 80, 0.5);
        Ridge slope = Ridge.rolling(dice, 330, 16);
        Land.hill(canvas, slope, Tone.mix(palette.middle(), palette.near(), 0.3));
        for (int row = 0; row < 3; row++) {
            houseRow(canvas, slope.at(480) + 36 + 42 * row, 50 + 12 * row);
        }
        double shore = 458;
        canvas.rect(0, shore - 12, Canvas.WIDTH, 14, Tone.mix(palette.skyLow(), palette.far(), 0.5));
        if (canvas.composition(2) == 0) {
            Water.reflection(canvas, shore, Canvas.HEIGHT - shore, 0.36);
            Plants.lotus(canvas, shore + 70, 596, 12);
        } else {
            terraces(canvas, shore);
        }
        frame(canvas);
    }

    private static void houseRow(Canvas canvas, double base, double wall) {
        Dice dice = canvas.dice();
        for (double x = dice.between(40, 110); x < 860; ) {
            double width = wall * dice.between(1.5, 2.4);
            if (dice.chance(0.3)) {
                Trees.round(
                        canvas, x + 20, base + 4, wall * 1.9, canvas.palette().leaf(dice));
                x += wall * 0.8;
            } else {
                Houses.eastern(canvas, x, base + dice.between(-7, 7), width, wall * dice.between(0.9, 1.25));
                x += width + dice.between(4, 26);
            }
        }
    }

    private static void terraces(Canvas canvas, double top) {
        Palette palette = canvas.palette();
        for (int i = 0; i < 5; i++) {
            Ridge bank = Ridge.rolling(canvas.dice(), top + 4 + 30 * i, 9);
            Color color = i % 2 == 0 ? palette.near() : Tone.mix(palette.middle(), palette.second(), 0.3);
            canvas.fade(bank.ground(), Tone.light(color, 0.12), Tone.deep(color, 0.12));
        }
        Plants.flowers(canvas, 0, top + 30, Canvas.WIDTH, 130, 150);
        People.walker(canvas, canvas.dice().between(300, 620), 548, 72);
    }

    private static void frame(Canvas canvas) {
        Palette palette = canvas.palette();
        boolean left = canvas.dice().chance(0.5);
        Color bloom = Tone.mix(palette.accent(), palette.white(), 0.35);
        Plants.branch(
                canvas, left ? -20 : 980, canvas.dice().between(20, 120), left ? 0.25 : Math.PI - 0.25, 120, 12, bloom);
        Plants.grass(canvas, 606, 46, palette.dark());
    }
}
