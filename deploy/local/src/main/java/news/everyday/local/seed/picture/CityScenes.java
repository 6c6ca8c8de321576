package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Skylines by day and by night. */
final class CityScenes {

    private CityScenes() {}

    static void city(Canvas canvas) {
        Palette palette = canvas.palette();
        double base = canvas.composition(2) == 0 ? 500 : 430;
        Sky.paint(canvas, base);
        Land.farHills(canvas, base - 110, 1);
        layers(canvas, base, 1);
        if (canvas.composition(2) == 0) {
            park(canvas, base);
        } else {
            quay(canvas, base);
            Water.reflection(canvas, base + 12, Canvas.HEIGHT - base - 12, 0.42);
            Water.ship(canvas, canvas.dice().between(200, 760), base + 110, 80);
        }
        Sky.birds(canvas, canvas.dice().between(200, 760), 120, palette.night() ? 0 : 7);
    }

    private static void layers(Canvas canvas, double base, double scale) {
        Palette palette = canvas.palette();
        Color far = Tone.mix(palette.far(), palette.skyLow(), 0.5);
        Towers.skyline(canvas, base, 120 * scale, 350 * scale, far, 0);
        Land.mist(canvas, base - 40, 130, 0.35);
        Towers.skyline(canvas, base, 80 * scale, 300 * scale, palette.far(), 0.35);
        Land.mist(canvas, base - 10, 90, 0.4);
        Towers.skyline(canvas, base, 50 * scale, 235 * scale, palette.middle(), 1);
    }

    private static void park(Canvas canvas, double base) {
        Palette palette = canvas.palette();
        Ridge back = Ridge.rolling(canvas.dice(), base + 4, 5);
        Land.plain(canvas, base - 4, palette.near());
        Trees.line(canvas, back, -20, Canvas.WIDTH + 20, 64, palette.near());
        Color lawn = Tone.mix(palette.near(), palette.middle(), 0.45);
        Ridge front = Ridge.rolling(canvas.dice(), base + 40, 8);
        canvas.fade(front.ground(), Tone.mix(lawn, palette.second(), 0.2), palette.near());
        walk(canvas, base + 30);
        double gap = canvas.dice().between(0.3, 0.45) * Canvas.WIDTH;
        Trees.line(canvas, front, -30, gap - 60, 120, Tone.mix(palette.near(), palette.dark(), 0.3));
        Trees.line(canvas, front, gap + 260, Canvas.WIDTH, 110, Tone.mix(palette.near(), palette.dark(), 0.3));
        for (int i = 0; i < 5; i++) {
            People.walker(canvas, canvas.dice().between(120, 860), base + 66 + 7 * i, 54 + 4 * i);
        }
    }

    private static void walk(Canvas canvas, double y) {
        Color sand = Tone.mix(canvas.palette().skyLow(), canvas.palette().second(), 0.2);
        Path2D path = Shapes.bow(-20, y + 48, 420, y + 4, 980, y + 26);
        path.lineTo(980, y + 40);
        path.quadTo(420, y + 22, -20, y + 84);
        path.closePath();
        canvas.fill(path, Tone.clear(sand, 0.8));
    }

    private static void quay(Canvas canvas, double base) {
        Palette palette = canvas.palette();
        Ridge edge = Ridge.rolling(canvas.dice(), base + 2, 2);
        Trees.line(canvas, edge, 0, Canvas.WIDTH, 34, palette.near());
        canvas.rect(0, base, Canvas.WIDTH, 12, palette.dark());
    }

    static void night(Canvas canvas) {
        Palette palette = canvas.palette();
        double base = 412;
        Sky.paint(canvas, base);
        canvas.glow(canvas.dice().between(300, 660), base, 420, palette.light(), 0.28);
        layers(canvas, base, 0.95);
        quay(canvas, base);
        for (int x = 30; x < Canvas.WIDTH; x += 66) {
            canvas.glow(x, base - 4, 24, palette.light(), 0.9);
        }
        Water.reflection(canvas, base + 12, Canvas.HEIGHT - base - 12, 0.28);
        Water.riverBoat(canvas, canvas.dice().between(160, 800), base + 118, 64);
    }
}
