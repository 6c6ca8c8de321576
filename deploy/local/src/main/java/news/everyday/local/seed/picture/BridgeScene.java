package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A bridge of cables before a city, or of stone among willows. */
final class BridgeScene {

    private BridgeScene() {}

    static void paint(Canvas canvas) {
        double base = 420;
        Sky.paint(canvas, base);
        Land.farHills(canvas, base - 96, 2);
        Palette palette = canvas.palette();
        if (canvas.composition(2) == 0) {
            Towers.skyline(canvas, base, 26, 120, Tone.mix(palette.far(), palette.middle(), 0.35), 0.3);
            Land.mist(canvas, base, 60, 0.5);
            cables(canvas, base);
        } else {
            arches(canvas, base);
        }
        Water.reflection(canvas, base, Canvas.HEIGHT - base, 0.46);
        Water.riverBoat(canvas, canvas.dice().between(120, 840), 528, 62);
        if (canvas.composition(2) == 1) {
            Trees.willow(canvas, canvas.dice().pick(70.0, 890.0), 640, 400, palette.near());
        }
    }

    private static void cables(Canvas canvas, double base) {
        Palette palette = canvas.palette();
        double deck = base - 84;
        Color steel = palette.white();
        double shift = canvas.dice().between(-60, 60);
        for (double x : new double[] {250 + shift, 700 + shift}) {
            double top = deck - canvas.dice().between(200, 216);
            for (int i = 1; i <= 12; i++) {
                double reach = i * 18;
                canvas.line(x, top + i * 4, x - reach, deck, 1.3, Tone.clear(steel, 0.85));
                canvas.line(x, top + i * 4, x + reach, deck, 1.3, Tone.clear(steel, 0.85));
            }
            canvas.polygon(
                    steel, x - 5, top - 16, x + 5, top - 16, x + 9, deck, x + 15, base, x - 15, base, x - 9, deck);
            canvas.polygon(
                    Tone.clear(palette.near(), 0.35),
                    x,
                    top - 16,
                    x + 5,
                    top - 16,
                    x + 9,
                    deck,
                    x + 15,
                    base,
                    x + 2,
                    base);
        }
        canvas.rect(0, deck - 3, Canvas.WIDTH, 4, steel);
        canvas.rect(0, deck, Canvas.WIDTH, 13, Tone.mix(palette.near(), palette.dark(), 0.4));
        for (int x = 40; x < Canvas.WIDTH; x += canvas.dice().whole(70, 170)) {
            Traffic.car(canvas, x, deck, 34, palette.cloth(canvas.dice()));
        }
    }

    private static void arches(Canvas canvas, double base) {
        Palette palette = canvas.palette();
        Color stone = Tone.mix(Tone.mix(palette.far(), palette.second(), 0.3), palette.dark(), 0.2);
        int count = canvas.dice().pick(3, 5);
        Path2D side = Shapes.bow(-20, base - 54, 480, base - 250, 980, base - 54);
        side.lineTo(980, base);
        side.lineTo(-20, base);
        side.closePath();
        Area wall = new Area(side);
        double pitch = 860.0 / count;
        for (int i = 0; i < count; i++) {
            double x = 50 + pitch * (i + 0.5);
            double rise = 116 - 70 * Math.pow((x - 480) / 430, 2);
            double half = pitch * 0.4;
            wall.subtract(new Area(new Arc2D.Double(x - half, base - rise, 2 * half, 2 * rise, 0, 180, Arc2D.CHORD)));
        }
        wall.intersect(new Area(new Rectangle2D.Double(0, 0, Canvas.WIDTH, base)));
        canvas.fade(wall, Tone.light(stone, 0.25), Tone.deep(stone, 0.14));
        canvas.stroke(Shapes.bow(-20, base - 60, 480, base - 256, 980, base - 60), 9, Tone.deep(stone, 0.22));
        canvas.stroke(Shapes.bow(-20, base - 84, 480, base - 280, 980, base - 84), 4, palette.white());
        for (double share = 0.03; share < 1; share += 0.047) {
            double y = base - 84 * (1 - share) * (1 - share) - 560 * share * (1 - share) - 84 * share * share;
            canvas.line(-20 + 1000 * share, y - 4, -20 + 1000 * share, y + 22, 4, palette.white());
        }
        for (int i = 0; i < 4; i++) {
            double share = canvas.dice().between(0.3, 0.7);
            double y = base - 60 * (1 - share) * (1 - share) - 512 * share * (1 - share) - 60 * share * share;
            People.walker(canvas, -20 + 1000 * share, y, 44);
        }
    }
}
