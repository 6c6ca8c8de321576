package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** A street of shops under trees. */
final class StreetScene {

    private StreetScene() {}

    static void paint(Canvas canvas) {
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
        Streets.road(canvas, base, 52);
        for (double x = dice.between(30, 110); x < Canvas.WIDTH; x += dice.between(200, 290)) {
            Trees.round(canvas, x, base + 22, dice.between(150, 200), palette.leaf(dice));
            Streets.lamp(canvas, x + 90, base + 26, 150);
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
        Color paint = dice.pick(palette.accent(), palette.second(), palette.light(), palette.skyTop(), palette.far());
        Color plaster = Tone.mix(paint, palette.skyLow(), dice.between(0.2, 0.45));
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
    static void awning(Canvas canvas, double x, double y, double width, double depth, Color color) {
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
}
