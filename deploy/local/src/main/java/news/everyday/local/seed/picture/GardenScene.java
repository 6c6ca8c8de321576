package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A classical garden: its pond, or the view of it through a moon gate. */
final class GardenScene {

    private GardenScene() {}

    static void paint(Canvas canvas) {
        if (canvas.composition(2) == 0) {
            pond(canvas, canvas.dice().between(430, 540));
            moonGate(canvas);
        } else {
            boolean left = canvas.dice().chance(0.5);
            pond(canvas, left ? canvas.dice().between(540, 700) : canvas.dice().between(260, 420));
            shore(canvas, left);
        }
    }

    private static void pond(Canvas canvas, double x) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Sky.paint(canvas, 380);
        Land.farHills(canvas, 220, 2);
        Ridge bank = Ridge.rolling(dice, 376, 6);
        Trees.line(canvas, bank, -10, Canvas.WIDTH, 120, Tone.mix(palette.middle(), palette.near(), 0.5));
        Land.mist(canvas, 350, 70, 0.3);
        canvas.fade(bank.ground(), palette.middle(), palette.near());
        Houses.pavilion(canvas, x, 388, 130, 210);
        rocks(canvas, x + 170, 392, 62);
        rocks(canvas, x - 190, 392, 46);
        Water.reflection(canvas, 392, 208, 0.36);
        Plants.lotus(canvas, 440, 590, 16);
    }

    /** Weathered garden rocks. */
    private static void rocks(Canvas canvas, double x, double y, double size) {
        Color stone = Tone.mix(canvas.palette().far(), canvas.palette().dark(), 0.25);
        for (int i = 0; i < 3; i++) {
            double left = x + (i - 1) * size * 0.5;
            double tall = size * canvas.dice().between(0.6, 1.4);
            Path2D rock =
                    Shapes.bow(left - size * 0.36, y, left - size * 0.4, y - tall * 0.6, left - size * 0.08, y - tall);
            rock.quadTo(left + size * 0.26, y - tall * 0.9, left + size * 0.2, y - tall * 0.5);
            rock.quadTo(left + size * 0.46, y - tall * 0.3, left + size * 0.36, y);
            rock.closePath();
            canvas.fade(rock, Tone.light(stone, 0.3), Tone.deep(stone, 0.15));
        }
    }

    private static void moonGate(Canvas canvas) {
        Palette palette = canvas.palette();
        double x = canvas.dice().between(440, 520);
        double y = 306;
        double radius = 236;
        Color plaster = Tone.mix(palette.white(), Color.WHITE, 0.3);
        Area wall = new Area(new Rectangle2D.Double(0, 0, Canvas.WIDTH, Canvas.HEIGHT));
        wall.subtract(new Area(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)));
        canvas.fade(wall, plaster, Tone.mix(plaster, palette.far(), 0.45));
        Ellipse2D ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        canvas.stroke(ring, 17, Tone.mix(palette.far(), palette.dark(), 0.35));
        canvas.stroke(ring, 4, Tone.mix(palette.far(), palette.white(), 0.4));
        tiles(canvas);
        canvas.fade(
                Shapes.below(546),
                Tone.mix(palette.far(), palette.skyLow(), 0.3),
                Tone.mix(palette.far(), palette.dark(), 0.3));
        bamboo(canvas, x > 480 ? 60 : 850);
        Color bloom = Tone.mix(palette.accent(), palette.white(), 0.2);
        Plants.branch(canvas, x > 480 ? 990 : -30, 420, x > 480 ? -2.3 : -0.84, 130, 14, bloom);
        People.walker(canvas, x + canvas.dice().between(-120, 120), 578, 132);
    }

    private static void tiles(Canvas canvas) {
        Color tile = Tone.deep(canvas.palette().dark(), 0.1);
        canvas.fade(Shapes.polygon(0, 0, 960, 0, 960, 34, 0, 34), Tone.light(tile, 0.15), tile);
        for (double x = 0; x < Canvas.WIDTH; x += 24) {
            canvas.oval(x + 12, 36, 10, 10, tile);
            canvas.oval(x + 12, 36, 5, 5, Tone.light(tile, 0.2));
        }
    }

    private static void bamboo(Canvas canvas, double x) {
        Dice dice = canvas.dice();
        Color green = canvas.palette().near();
        for (int i = 0; i < 5; i++) {
            double foot = x + i * 17 - 34;
            double tip = foot + dice.between(-26, 26);
            for (double y = 560; y > 70; y -= 52) {
                double at = foot + (tip - foot) * (560 - y) / 490;
                canvas.line(
                        at, y, at, y - 47, 6, Tone.mix(green, canvas.palette().middle(), i * 0.2));
                if (dice.chance(0.75)) {
                    leaves(canvas, at, y - 48, dice.chance(0.5) ? 1 : -1);
                }
            }
        }
    }

    private static void leaves(Canvas canvas, double x, double y, int side) {
        for (int i = 0; i < 3; i++) {
            double reach = canvas.dice().between(24, 46);
            double drop = canvas.dice().between(-6, 34);
            canvas.fill(
                    Shapes.leaf(x, y, x + side * reach, y + drop, 5),
                    canvas.palette().leaf(canvas.dice()));
        }
    }

    private static void shore(Canvas canvas, boolean left) {
        Palette palette = canvas.palette();
        Ridge bank = Ridge.rolling(canvas.dice(), 580, 8);
        canvas.fade(bank.ground(), palette.near(), palette.dark());
        Trees.willow(canvas, left ? 110 : 850, 600, 520, palette.near());
        rocks(canvas, left ? 230 : 730, 600, 90);
        People.withUmbrella(canvas, left ? 330 : 630, 592, 128, palette.accent());
        Plants.grass(canvas, 606, 40, palette.dark());
    }
}
