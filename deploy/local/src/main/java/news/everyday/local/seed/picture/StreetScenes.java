package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Life between the houses. */
final class StreetScenes {

    private StreetScenes() {}

    static void street(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double base = 462;
        Sky.paint(canvas, base);
        Towers.skyline(canvas, base, 200, 420, Tone.mix(palette.far(), palette.skyLow(), 0.5), 0.2);
        Land.mist(canvas, 260, 200, 0.35);
        for (double x = -dice.between(10, 60); x < Canvas.WIDTH; ) {
            double width = dice.between(120, 190);
            facade(canvas, x, base, width, dice.between(230, 350));
            x += width;
        }
        Traffic.road(canvas, base, 52);
        for (double x = dice.between(30, 110); x < Canvas.WIDTH; x += dice.between(200, 290)) {
            Trees.round(canvas, x, base + 22, dice.between(150, 200), palette.leaf(dice));
            Traffic.lamp(canvas, x + 90, base + 26, 150);
        }
        for (int i = 0; i < 7; i++) {
            People.walker(
                    canvas, 40 + 130 * i + dice.between(0, 90), base + dice.between(30, 46), dice.between(78, 92));
        }
        if (canvas.composition(2) == 0) {
            Traffic.bus(canvas, dice.between(60, 560), 574, 260, 92, palette.accent());
        } else {
            Traffic.car(canvas, dice.between(40, 320), 572, 160, palette.second());
            Traffic.car(canvas, dice.between(540, 760), 572, 160, palette.accent());
        }
    }

    private static void facade(Canvas canvas, double x, double base, double width, double height) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Color plaster = Tone.mix(palette.cloth(dice), palette.skyLow(), 0.3);
        double top = base - height;
        canvas.fade(Shapes.polygon(x, top, x + width, top, x + width, base, x, base), plaster, Tone.deep(plaster, 0.1));
        canvas.rect(x - 3, top - 8, width + 6, 10, Tone.deep(plaster, 0.25));
        canvas.rect(x + width - 7, top, 7, height, Tone.clear(palette.dark(), 0.16));
        double shop = 104;
        Houses.windows(canvas, x + 8, top + 10, width - 16, height - shop - 22, width > 150 ? 4 : 3, (int)
                ((height - shop) / 62));
        shopFront(canvas, x, base, width, shop);
    }

    private static void shopFront(Canvas canvas, double x, double base, double width, double height) {
        Palette palette = canvas.palette();
        Color frame = Tone.mix(palette.dark(), palette.cloth(canvas.dice()), 0.3);
        canvas.rect(x + 4, base - height, width - 8, height, frame);
        canvas.fade(
                Shapes.polygon(
                        x + 12,
                        base - height + 30,
                        x + width - 48,
                        base - height + 30,
                        x + width - 48,
                        base - 16,
                        x + 12,
                        base - 16),
                Tone.light(palette.light(), 0.25),
                palette.light());
        canvas.rect(
                x + width - 40, base - height + 30, 28, height - 30, Tone.mix(palette.light(), palette.second(), 0.35));
        for (double item = x + 20; item < x + width - 64; item += 20) {
            double tall = canvas.dice().between(10, 30);
            canvas.round(item, base - 16 - tall, 13, tall, 4, Tone.clear(palette.cloth(canvas.dice()), 0.8));
        }
        awning(
                canvas,
                x + 2,
                base - height + 8,
                width - 4,
                34,
                canvas.dice().pick(palette.accent(), palette.near(), palette.second()));
    }

    /** A striped awning with a scalloped edge. */
    private static void awning(Canvas canvas, double x, double y, double width, double depth, Color color) {
        int stripes = (int) Math.max(5, width / 20);
        double stripe = width / stripes;
        for (int i = 0; i < stripes; i++) {
            Color cloth = i % 2 == 0 ? color : canvas.palette().white();
            double left = x + stripe * i;
            Path2D band = Shapes.polyline(left + stripe, y + depth, left + stripe, y, left, y, left, y + depth);
            band.quadTo(left + stripe / 2, y + depth + stripe * 0.7, left + stripe, y + depth);
            canvas.fade(band, Tone.light(cloth, 0.1), Tone.deep(cloth, 0.1));
        }
        canvas.rect(x, y + depth * 0.82, width, 2, Tone.clear(canvas.palette().dark(), 0.18));
    }

    static void market(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        double ground = 440;
        Sky.paint(canvas, ground);
        Towers.skyline(canvas, ground, 110, 260, Tone.mix(palette.far(), palette.skyLow(), 0.35), 0.25);
        Ridge edge = Ridge.rolling(dice, ground, 3);
        Trees.line(canvas, edge, -10, Canvas.WIDTH, 120, Tone.mix(palette.middle(), palette.far(), 0.3));
        canvas.fade(
                Canvas.below(ground - 2),
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
        People.bust(canvas, x + width * canvas.dice().between(0.3, 0.7), base - 62, 66, palette.cloth(canvas.dice()));
        canvas.fade(
                Shapes.polygon(x, base - 66, x + width, base - 66, x + width, base, x, base),
                wood,
                Tone.deep(wood, 0.35));
        for (int crate = 0; crate < 4; crate++) {
            crate(canvas, x + 6 + crate * (width - 12) / 4, base - 66, (width - 12) / 4 - 5);
        }
        awning(
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
