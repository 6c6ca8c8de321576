package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** Public buildings from outside. */
final class CivicScenes {

    private CivicScenes() {}

    static void school(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double base = 430;
        backdrop(canvas, base);
        double x = dice.between(330, 520);
        Color wall = Tone.mix(dice.pick(palette.second(), palette.accent(), palette.light()), palette.skyLow(), 0.45);
        block(canvas, x - 290, base, 620, 190, Tone.mix(wall, palette.white(), 0.35), 12, 3);
        block(canvas, x - 75, base, 150, 250, wall, 3, 3);
        clock(canvas, x, base - 222);
        canvas.rect(x - 26, base - 62, 52, 62, Tone.mix(palette.near(), palette.dark(), 0.4));
        canvas.rect(x - 60, base - 74, 120, 9, palette.white());
        flag(canvas, x < 430 ? x + 390 : x - 350, base + 16);
        playground(canvas, base);
        for (int i = 0; i < 9; i++) {
            double y = base + 34 + 15 * i;
            People.pupil(canvas, dice.between(60, 900), y, 58 + 5 * i);
        }
        Trees.round(canvas, dice.chance(0.5) ? 50 : 910, 596, 330, palette.near());
    }

    private static void backdrop(Canvas canvas, double base) {
        Palette palette = canvas.palette();
        Sky.paint(canvas, base);
        Towers.skyline(canvas, base, 60, 220, Tone.mix(palette.far(), palette.skyLow(), 0.5), 0.15);
        Ridge edge = Ridge.rolling(canvas.dice(), base, 3);
        Trees.line(canvas, edge, -10, Canvas.WIDTH, 150, Tone.mix(palette.middle(), palette.near(), 0.35));
        Land.plain(canvas, base - 3, palette.middle());
    }

    /** A flat-roofed building with window rows. */
    private static void block(
            Canvas canvas, double x, double base, double width, double height, Color wall, int columns, int rows) {
        canvas.fade(
                Shapes.polygon(x, base, x, base - height, x + width, base - height, x + width, base),
                wall,
                Tone.deep(wall, 0.08));
        canvas.rect(x - 8, base - height - 10, width + 16, 13, Tone.deep(wall, 0.24));
        canvas.rect(
                x + width * 0.9,
                base - height,
                width * 0.1,
                height,
                Tone.clear(canvas.palette().dark(), 0.1));
        Houses.windows(canvas, x + 12, base - height + 12, width - 24, height - 26, columns, rows);
    }

    private static void clock(Canvas canvas, double x, double y) {
        Palette palette = canvas.palette();
        canvas.oval(x, y, 22, 22, palette.dark());
        canvas.oval(x, y, 18, 18, palette.white());
        canvas.line(x, y, x, y - 13, 2.4, palette.dark());
        canvas.line(x, y, x + 9, y + 4, 2.4, palette.dark());
    }

    private static void flag(Canvas canvas, double x, double base) {
        canvas.line(x, base, x, base - 290, 4, canvas.palette().white());
        canvas.oval(x, base - 292, 4, 4, canvas.palette().second());
        var cloth = Shapes.bow(x + 2, base - 284, x + 30, base - 296, x + 44, base - 280);
        cloth.quadTo(x + 60, base - 268, x + 80, base - 278);
        cloth.lineTo(x + 78, base - 230);
        cloth.quadTo(x + 58, base - 222, x + 42, base - 234);
        cloth.quadTo(x + 26, base - 246, x + 2, base - 236);
        cloth.closePath();
        canvas.fill(cloth, Tone.of(0xd8342c));
        canvas.rect(x - 20, base, 40, 8, canvas.palette().white());
    }

    private static void playground(Canvas canvas, double base) {
        Palette palette = canvas.palette();
        Color track = Tone.mix(palette.accent(), palette.second(), 0.25);
        Color line = Tone.clear(palette.white(), 0.85);
        canvas.fill(new Ellipse2D.Double(-260, base + 26, 1480, 420), Tone.mix(track, palette.skyLow(), 0.12));
        for (int lane = 0; lane < 4; lane++) {
            double inset = 22 * lane;
            canvas.stroke(
                    new Ellipse2D.Double(-260 + inset * 2.4, base + 26 + inset, 1480 - inset * 4.8, 420 - inset * 1.4),
                    2.4,
                    line);
        }
        canvas.fill(new Ellipse2D.Double(-90, base + 100, 1140, 330), Tone.mix(palette.near(), palette.middle(), 0.5));
    }

    static void hospital(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double base = 464;
        backdrop(canvas, base);
        boolean left = canvas.composition(2) == 0;
        double x = left ? dice.between(120, 200) : dice.between(440, 500);
        Color wall = Tone.mix(palette.white(), Color.WHITE, 0.4);
        double wing = left ? x + 250 : x - 330;
        block(canvas, wing, base, 400, 170, Tone.mix(wall, palette.skyTop(), 0.14), 9, 3);
        block(canvas, x, base, 310, 310, wall, 6, 5);
        Color green = Tone.of(0x2c9c86);
        canvas.round(x + 105, base - 356, 100, 80, 10, green);
        Traffic.cross(canvas, x + 155, base - 316, 26, Color.WHITE);
        entrance(canvas, x + 155, base, green);
        Streets.road(canvas, base, 40);
        Trees.round(canvas, left ? 60 : 900, base + 22, 190, palette.leaf(dice));
        Trees.round(canvas, left ? 880 : 70, base + 24, 160, palette.leaf(dice));
        for (int i = 0; i < 5; i++) {
            People.walker(canvas, dice.between(60, 900), base + 30, 82);
        }
        Traffic.ambulance(canvas, dice.between(140, 600), 572, 210);
    }

    private static void entrance(Canvas canvas, double x, double base, Color trim) {
        Palette palette = canvas.palette();
        canvas.rect(x - 80, base - 74, 160, 74, Tone.mix(palette.skyTop(), palette.light(), 0.4));
        for (int i = -3; i <= 3; i++) {
            canvas.rect(x + i * 25 - 1.5, base - 74, 3, 74, palette.white());
        }
        canvas.polygon(trim, x - 112, base - 74, x - 100, base - 90, x + 100, base - 90, x + 112, base - 74);
        canvas.rect(x - 100, base - 74, 5, 74, Tone.deep(trim, 0.2));
        canvas.rect(x + 95, base - 74, 5, 74, Tone.deep(trim, 0.2));
    }
}
