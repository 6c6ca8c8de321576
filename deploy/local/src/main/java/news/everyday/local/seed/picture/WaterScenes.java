package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Rivers and the sea. */
final class WaterScenes {

    private WaterScenes() {}

    static void river(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double horizon = 280;
        Sky.paint(canvas, horizon + 40);
        Land.farHills(canvas, horizon - 76, 3);
        Land.mist(canvas, horizon, 50, 0.5);
        Ridge plain = Ridge.rolling(dice, horizon + 12, 7);
        canvas.fade(plain.ground(), Tone.mix(palette.middle(), palette.skyLow(), 0.25), palette.near());
        Trees.line(canvas, plain, -10, Canvas.WIDTH, 30, Tone.mix(palette.middle(), palette.near(), 0.5));
        Meander course = new Meander(dice, horizon + 22);
        meadows(canvas, horizon);
        course.paint(canvas);
        banks(canvas, course);
        Water.riverBoat(canvas, course.middle(0.66), course.y(0.66), 54);
        Water.sailBoat(canvas, course.middle(0.34), course.y(0.34), 50);
        Trees.willow(canvas, dice.chance(0.5) ? 60 : 905, 620, 440, palette.near());
        Plants.reeds(canvas, dice.between(180, 300), 604, 110, palette.dark());
        Plants.reeds(canvas, dice.between(680, 800), 604, 110, palette.dark());
    }

    private static void meadows(Canvas canvas, double horizon) {
        Palette palette = canvas.palette();
        for (int i = 0; i < 4; i++) {
            Ridge strip = Ridge.rolling(canvas.dice(), horizon + 44 + 50 * i, 14);
            Color color = canvas.dice()
                    .pick(palette.middle(), palette.near(), Tone.mix(palette.second(), palette.middle(), 0.5));
            canvas.fade(strip.ground(), Tone.clear(color, 0.75), Tone.clear(color, 0.35));
        }
    }

    private static void banks(Canvas canvas, Meander course) {
        for (double share = 0.1; share < 0.8; share += 0.07) {
            double height = 26 + 150 * share * share;
            double y = course.y(share);
            Color leaf = canvas.palette().leaf(canvas.dice());
            if (canvas.dice().chance(0.75)) {
                Trees.round(canvas, course.left(share) - height * canvas.dice().between(0.4, 2), y, height, leaf);
            }
            if (canvas.dice().chance(0.75)) {
                Trees.poplar(
                        canvas, course.right(share) + height * canvas.dice().between(0.4, 2), y, height * 1.3, leaf);
            }
        }
    }

    static void sea(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double horizon = dice.between(290, 340);
        double sunX = dice.between(240, 720);
        Sky.paint(canvas, horizon, sunX, horizon - dice.between(30, 150));
        Water.sheet(canvas, horizon);
        Water.glitter(canvas, sunX, horizon);
        headland(canvas, horizon);
        Water.ship(canvas, dice.between(300, 660), horizon + 12, 46);
        for (int i = 0; i < 3; i++) {
            Water.sailBoat(
                    canvas, (sunX + 190 + 270 * i) % 860 + dice.between(30, 80), horizon + 30 + 42 * i, 46 + 42 * i);
        }
        Color wave = Tone.mix(palette.skyTop(), palette.near(), 0.55);
        for (int i = 0; i < 4; i++) {
            Color color = Tone.mix(wave, palette.dark(), 0.13 * i);
            Water.wave(canvas, 490 + 34 * i, 16 + 5 * i, 150 + 60 * i, color);
        }
        Sky.birds(canvas, dice.between(200, 760), 170, palette.night() ? 0 : 9);
    }

    private static void headland(Canvas canvas, double horizon) {
        Palette palette = canvas.palette();
        boolean left = canvas.composition(2) == 0;
        double x = left ? 0 : Canvas.WIDTH;
        double out = left ? 1 : -1;
        Color far = Tone.mix(palette.far(), palette.skyLow(), 0.3);
        Path2D cape = Shapes.bow(x, horizon - 70, x + out * 180, horizon - 66, x + out * 420, horizon + 3);
        cape.lineTo(x, horizon + 3);
        canvas.fade(cape, far, Tone.mix(far, palette.skyLow(), 0.3));
        Path2D rock = Shapes.bow(x, horizon - 96, x + out * 130, horizon - 84, x + out * 170, horizon - 30);
        rock.quadTo(x + out * 200, horizon + 18, x + out * 270, horizon + 26);
        rock.lineTo(x, horizon + 40);
        rock.closePath();
        canvas.fade(rock, Tone.mix(palette.middle(), palette.near(), 0.5), palette.dark());
        lighthouse(canvas, x + out * 84, horizon - 82);
    }

    private static void lighthouse(Canvas canvas, double x, double base) {
        Palette palette = canvas.palette();
        Path2D tower = Shapes.polygon(x - 16, base + 6, x - 10, base - 112, x + 10, base - 112, x + 16, base + 6);
        canvas.fill(tower, palette.white());
        canvas.inside(tower, () -> {
            canvas.rect(x - 20, base - 84, 40, 26, palette.accent());
            canvas.rect(x - 20, base - 32, 40, 26, palette.accent());
            canvas.rect(x + 3, base - 120, 20, 130, Tone.clear(palette.dark(), 0.16));
        });
        canvas.rect(x - 15, base - 116, 30, 5, palette.dark());
        canvas.rect(x - 8, base - 132, 16, 16, palette.light());
        canvas.polygon(palette.accent(), x - 12, base - 132, x, base - 146, x + 12, base - 132);
        canvas.glow(x, base - 124, 60, palette.light(), 0.6);
    }
}
