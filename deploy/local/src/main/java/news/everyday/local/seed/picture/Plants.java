package news.everyday.local.seed.picture;

import java.awt.Color;

/** Low and climbing greenery. */
final class Plants {

    private Plants() {}

    /** Grass blades along the bottom edge. */
    static void grass(Canvas canvas, double y, double height, Color color) {
        Dice dice = canvas.dice();
        for (int i = 0; i < 150; i++) {
            double x = dice.between(-10, Canvas.WIDTH + 10);
            double tip = height * dice.between(0.4, 1);
            double lean = dice.between(-0.4, 0.4) * tip;
            Color blade = Tone.mix(color, canvas.palette().middle(), dice.between(0, 0.5));
            double foot = y + dice.between(0, 10);
            canvas.fill(Shapes.leaf(x, foot, x + lean, foot - tip, 2.2), blade);
        }
    }

    /** Ears of grain in the foreground. */
    static void grain(Canvas canvas, double height, Color color) {
        Dice dice = canvas.dice();
        for (int i = 0; i < 70; i++) {
            double x = dice.between(-20, Canvas.WIDTH + 20);
            double tip = Canvas.HEIGHT - height * dice.between(0.4, 1);
            double bend = dice.between(6, 26);
            Color stalk = Tone.mix(color, canvas.palette().dark(), dice.between(0, 0.45));
            canvas.stroke(Shapes.bow(x, Canvas.HEIGHT + 10, x, tip + 30, x + bend, tip), 1.8, stalk);
            for (int seed = 0; seed < 5; seed++) {
                double earX = x + bend - seed * 1.6;
                double earY = tip + seed * 7.0;
                canvas.fill(Shapes.leaf(earX, earY, earX - 8, earY - 9, 3.4), stalk);
                canvas.fill(Shapes.leaf(earX, earY, earX + 8, earY - 8, 3.4), stalk);
            }
        }
    }

    static void reeds(Canvas canvas, double x, double y, double height, Color color) {
        Dice dice = canvas.dice();
        for (int i = 0; i < 16; i++) {
            double foot = x + dice.between(-1, 1) * height * 0.35;
            double tip = height * dice.between(0.5, 1);
            double lean = dice.between(-0.2, 0.3) * tip;
            canvas.fill(
                    Shapes.leaf(foot, y, foot + lean, y - tip, 3),
                    Tone.mix(color, canvas.palette().middle(), dice.between(0, 0.4)));
            if (dice.chance(0.25)) {
                canvas.round(
                        foot + lean * 0.7 - 2.5,
                        y - tip * 1.05,
                        5,
                        20,
                        2.5,
                        Tone.deep(canvas.palette().second(), 0.4));
            }
        }
    }

    /** Small blossoms scattered in a box. */
    static void flowers(Canvas canvas, double x, double y, double width, double height, int count) {
        Dice dice = canvas.dice();
        Palette palette = canvas.palette();
        for (int i = 0; i < count; i++) {
            double atY = y + height * dice.between(0, 1);
            double size = 1.6 + 3.6 * (atY - y) / height;
            Color color = dice.pick(palette.accent(), palette.second(), palette.light(), palette.white());
            canvas.oval(x + width * dice.between(0, 1), atY, size, size * 0.85, color);
        }
    }

    /** A branch that forks, with blossoms or leaves on its twigs. */
    static void branch(Canvas canvas, double x, double y, double angle, double length, double width, Color bloom) {
        Dice dice = canvas.dice();
        double endX = x + Math.cos(angle) * length;
        double endY = y + Math.sin(angle) * length;
        double bow = dice.between(-0.2, 0.2) * length;
        canvas.stroke(
                Shapes.bow(x, y, (x + endX) / 2 + bow, (y + endY) / 2 - bow, endX, endY),
                width,
                Tone.deep(canvas.palette().dark(), 0.25));
        if (length < 34) {
            blossoms(canvas, endX, endY, bloom);
            return;
        }
        branch(canvas, endX, endY, angle + dice.between(-0.35, 0.15), length * 0.78, width * 0.7, bloom);
        branch(
                canvas,
                endX,
                endY,
                angle + dice.between(0.3, 0.8) * (dice.chance(0.5) ? 1 : -1),
                length * 0.6,
                width * 0.55,
                bloom);
    }

    private static void blossoms(Canvas canvas, double x, double y, Color bloom) {
        Dice dice = canvas.dice();
        for (int i = 0; i < 4; i++) {
            blossom(
                    canvas,
                    x + dice.between(-16, 16),
                    y + dice.between(-14, 14),
                    dice.between(3.5, 6.5),
                    Tone.light(bloom, dice.between(0, 0.5)));
        }
    }

    private static void blossom(Canvas canvas, double x, double y, double size, Color bloom) {
        for (int petal = 0; petal < 5; petal++) {
            double turn = petal * 2 * Math.PI / 5 + x;
            canvas.oval(
                    x + Math.cos(turn) * size * 0.75,
                    y + Math.sin(turn) * size * 0.75,
                    size * 0.62,
                    size * 0.62,
                    bloom);
        }
        canvas.oval(x, y, size * 0.32, size * 0.32, canvas.palette().second());
    }

    /** Lotus leaves lying on water, a few in flower. */
    static void lotus(Canvas canvas, double y, double bottom, int count) {
        Dice dice = canvas.dice();
        for (int i = 0; i < count; i++) {
            double atY = y + (bottom - y) * (i + dice.between(0, 1)) / count;
            double x = dice.between(0, Canvas.WIDTH);
            double size = 12 + 34 * (atY - y) / (bottom - y);
            Color leaf = canvas.palette().leaf(dice);
            canvas.oval(x, atY, size, size * 0.34, Tone.deep(leaf, 0.12));
            canvas.oval(x - size * 0.06, atY - size * 0.05, size * 0.9, size * 0.28, leaf);
            if (dice.chance(0.35)) {
                lotusFlower(canvas, x, atY - size * 0.1, size * 0.6);
            }
        }
    }

    private static void lotusFlower(Canvas canvas, double x, double y, double size) {
        Color bloom = Tone.mix(canvas.palette().accent(), canvas.palette().white(), 0.45);
        for (int petal = -2; petal <= 2; petal++) {
            double tipX = x + petal * size * 0.42;
            double tipY = y - size * (1.15 - 0.16 * petal * petal);
            canvas.fill(Shapes.leaf(x, y, tipX, tipY, size * 0.32), Tone.light(bloom, 0.16 * (2 - Math.abs(petal))));
        }
    }
}
