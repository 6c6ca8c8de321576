package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Water and what floats on it. */
final class Water {

    private Water() {}

    static Color tint(Palette palette) {
        return Tone.mix(palette.skyTop(), palette.near(), 0.3);
    }

    /** Open water from {@code y} to the bottom, with the sky in it. */
    static void sheet(Canvas canvas, double y) {
        Palette palette = canvas.palette();
        Color top = Tone.mix(palette.skyLow(), palette.skyTop(), 0.35);
        canvas.fade(Shapes.below(y), top, Tone.deep(Tone.mix(palette.skyTop(), palette.near(), 0.6), 0.1));
        ripples(canvas, y, Canvas.HEIGHT, 60);
    }

    /** The upside-down picture above {@code y}, broken by ripples. */
    static void reflection(Canvas canvas, double y, double depth, double opacity) {
        canvas.mirror(y, depth, 1.5, tint(canvas.palette()), opacity);
        ripples(canvas, y, y + depth, 55);
    }

    static void ripples(Canvas canvas, double top, double bottom, int count) {
        Dice dice = canvas.dice();
        Palette palette = canvas.palette();
        for (int i = 0; i < count; i++) {
            double share = dice.between(0.02, 1);
            double y = top + (bottom - top) * share * share;
            double length = 14 + 90 * share * dice.between(0.4, 1);
            Color color = dice.chance(0.6) ? palette.sun() : palette.near();
            canvas.oval(dice.between(0, Canvas.WIDTH), y, length, 0.7 + 1.5 * share, Tone.clear(color, 0.2));
        }
    }

    /** The sun's broken path over the water. */
    static void glitter(Canvas canvas, double x, double top) {
        Dice dice = canvas.dice();
        for (double y = top + 5; y < Canvas.HEIGHT; y += dice.between(7, 13)) {
            double share = (y - top) / (Canvas.HEIGHT - top);
            double half = (16 + 80 * share) * dice.between(0.4, 1);
            double thick = 1.6 + 4 * share;
            Color color = Tone.clear(canvas.palette().sun(), 0.8 - 0.5 * share);
            canvas.round(x - half + dice.between(-16, 16) * share, y, 2 * half, thick, thick / 2, color);
        }
    }

    /** A low rounded wave across the whole width. */
    static void wave(Canvas canvas, double y, double swing, double length, Color color) {
        double start = -canvas.dice().between(0, length);
        Path2D path = new Path2D.Double();
        path.moveTo(start, Canvas.HEIGHT);
        path.lineTo(start, y);
        for (double x = start; x < Canvas.WIDTH + length; x += length) {
            path.curveTo(x + length * 0.35, y, x + length * 0.45, y - swing, x + length * 0.62, y - swing);
            path.curveTo(x + length * 0.75, y - swing, x + length * 0.7, y, x + length, y);
        }
        path.lineTo(Canvas.WIDTH + 2 * length, Canvas.HEIGHT);
        path.closePath();
        canvas.fade(path, y - swing, Tone.light(color, 0.3), y + 60, Tone.deep(color, 0.05));
        canvas.stroke(path, 2.4, Tone.clear(canvas.palette().sun(), 0.55));
    }

    static void sailBoat(Canvas canvas, double x, double y, double size) {
        Palette palette = canvas.palette();
        Path2D main = Shapes.bow(x, y - size, x + size * 0.36, y - size * 0.5, x + size * 0.46, y - size * 0.14);
        main.lineTo(x, y - size * 0.14);
        main.closePath();
        Path2D fore =
                Shapes.bow(x - 2, y - size * 0.9, x - size * 0.16, y - size * 0.4, x - size * 0.34, y - size * 0.14);
        fore.lineTo(x - 2, y - size * 0.14);
        fore.closePath();
        canvas.fill(main, palette.white());
        canvas.fill(fore, palette.accent());
        hull(canvas, x, y, size * 0.5, Tone.deep(palette.dark(), 0.2));
    }

    static void hull(Canvas canvas, double x, double y, double half, Color color) {
        Path2D hull = Shapes.bow(x - half, y - half * 0.26, x, y - half * 0.14, x + half, y - half * 0.26);
        hull.quadTo(x + half * 0.72, y + half * 0.08, x + half * 0.4, y + half * 0.08);
        hull.lineTo(x - half * 0.5, y + half * 0.08);
        hull.quadTo(x - half * 0.8, y + half * 0.06, x - half, y - half * 0.26);
        canvas.fill(hull, color);
        canvas.oval(
                x,
                y + half * 0.12,
                half * 0.95,
                half * 0.06,
                Tone.clear(canvas.palette().sun(), 0.35));
    }

    /** A covered river boat with its boatman. */
    static void riverBoat(Canvas canvas, double x, double y, double half) {
        Palette palette = canvas.palette();
        Path2D cover = new Path2D.Double();
        cover.moveTo(x - half * 0.36, y - half * 0.16);
        cover.curveTo(
                x - half * 0.3, y - half * 0.62, x + half * 0.3, y - half * 0.62, x + half * 0.36, y - half * 0.16);
        cover.closePath();
        canvas.line(x + half * 0.86, y - half * 1.2, x + half * 0.5, y + half * 0.1, 1.6, palette.dark());
        People.plain(canvas, x + half * 0.62, y - half * 0.14, half * 0.86, palette.accent());
        canvas.fill(cover, Tone.mix(palette.second(), palette.dark(), 0.35));
        hull(canvas, x, y, half, palette.dark());
    }

    /** A low freighter or ferry. */
    static void ship(Canvas canvas, double x, double y, double half) {
        Palette palette = canvas.palette();
        canvas.rect(x + half * 0.3, y - half * 0.62, half * 0.4, half * 0.4, palette.white());
        canvas.rect(x + half * 0.42, y - half * 0.8, half * 0.12, half * 0.2, palette.accent());
        canvas.rect(x + half * 0.35, y - half * 0.52, half * 0.3, half * 0.07, palette.near());
        for (int i = 0; i < 4; i++) {
            Color box = i % 2 == 0 ? palette.second() : palette.accent();
            canvas.rect(x - half * (0.72 - 0.24 * i), y - half * (0.38 + 0.06 * (i % 3)), half * 0.22, half * 0.3, box);
        }
        hull(canvas, x, y, half, palette.dark());
    }
}
