package news.everyday.local.seed.picture;

import java.awt.Color;

/** Strokes and washes of an ink painting. */
final class InkBrush {

    private final Canvas canvas;

    private final Dice dice;

    private final Color ink;

    private final Color paper;

    InkBrush(Canvas canvas, Color ink, Color paper) {
        this.canvas = canvas;
        this.dice = canvas.dice();
        this.ink = ink;
        this.paper = paper;
    }

    /** A mountain range, darkest at its edge, dissolving into mist below. */
    void range(Ridge ridge, double depth, double strength) {
        Ridge grain = Ridge.rugged(this.dice, 1, 0.45);
        for (int x = 0; x < Canvas.WIDTH; x += 2) {
            column(x, ridge.at(x), depth * grain.at(x), strength * (0.7 + 0.3 * grain.at(x)));
        }
    }

    private void column(double x, double top, double depth, double strength) {
        double reach = Math.max(24, depth);
        double dark = Math.max(0.03, Math.min(0.95, strength));
        this.canvas.fade(
                Shapes.polygon(x, top, x + 2, top, x + 2, top + reach, x, top + reach),
                Tone.clear(this.ink, dark),
                Tone.clear(this.ink, 0));
    }

    /** A steep single peak with its foot in the mist. */
    void peak(double x, double top, double half, double strength) {
        Ridge edge = Ridge.rugged(this.dice, 0, 46);
        Ridge grain = Ridge.rugged(this.dice, 1, 0.5);
        double foot = 440;
        for (double at = x - half; at < x + half; at += 2) {
            double share = Math.abs(at - x) / half;
            double body = 1 - Math.pow(share, 1.25);
            double rise = (foot - top) * (body * 0.72 + 0.28 * Math.pow(1 - share, 3));
            double y = foot - rise + edge.at(at) * Math.min(1, body * 1.6);
            veil(at, y, foot);
            column(
                    at,
                    y,
                    (foot - y) * 0.9 * grain.at(at),
                    strength * (0.55 + 0.5 * grain.at(at)) * Math.min(1, body * 4));
        }
        moss(x, top, half);
    }

    /** Keeps what lies behind from shining through. */
    private void veil(double x, double top, double foot) {
        if (foot > top) {
            this.canvas.fade(
                    Shapes.polygon(x, top, x + 2, top, x + 2, foot, x, foot),
                    Tone.clear(this.paper, 0.92),
                    Tone.clear(this.paper, 0));
        }
    }

    private void moss(double x, double top, double half) {
        for (int i = 0; i < 46; i++) {
            double share = this.dice.between(0.05, 0.7);
            double side = this.dice.between(-1, 1) * half * share * 0.6;
            double y = top + 30 + (400 - top) * share * this.dice.between(0.5, 0.9);
            double size = this.dice.between(2, 6);
            this.canvas.oval(x + side, y, size * 1.2, size * 0.8, Tone.clear(this.ink, this.dice.between(0.15, 0.5)));
        }
    }

    /** Distant trees as dabs. */
    void wood(double y, int count) {
        for (int i = 0; i < count; i++) {
            double x = this.dice.between(0, Canvas.WIDTH);
            double foot = y + this.dice.between(10, 46);
            this.canvas.line(x, foot, x, foot - 16, 1.4, Tone.clear(this.ink, 0.5));
            for (int dab = 0; dab < 5; dab++) {
                this.canvas.oval(
                        x + this.dice.between(-9, 9),
                        foot - 18 + this.dice.between(-9, 6),
                        this.dice.between(4, 9),
                        this.dice.between(3, 6),
                        Tone.clear(this.ink, 0.26));
            }
        }
    }

    void water(double y) {
        this.canvas.fade(Canvas.below(y - 60), y - 60, Tone.clear(this.paper, 0), y, Tone.clear(this.paper, 0.8));
        for (int i = 0; i < 34; i++) {
            double share = this.dice.between(0, 1);
            double x = this.dice.between(-40, Canvas.WIDTH);
            double length = this.dice.between(40, 190);
            double at = y + (Canvas.HEIGHT - y) * share;
            this.canvas.stroke(
                    Shapes.bow(x, at, x + length / 2, at - 5, x + length, at), 0.8 + share, Tone.clear(this.ink, 0.16));
        }
    }

    /** A skiff with a fisherman. */
    void boat(double x, double y) {
        Color dark = Tone.clear(this.ink, 0.86);
        var hull = Shapes.bow(x - 62, y - 12, x, y + 22, x + 66, y - 14);
        hull.quadTo(x, y + 4, x - 62, y - 12);
        this.canvas.fill(hull, dark);
        var cloak = Shapes.bow(x + 6, y + 2, x + 6, y - 26, x + 20, y - 30);
        cloak.quadTo(x + 36, y - 22, x + 36, y + 2);
        this.canvas.fill(cloak, Tone.clear(this.ink, 0.72));
        this.canvas.polygon(dark, x + 4, y - 28, x + 20, y - 42, x + 38, y - 28);
        this.canvas.stroke(Shapes.bow(x + 14, y - 14, x - 30, y - 44, x - 84, y - 46), 1.4, dark);
        this.canvas.line(x - 84, y - 46, x - 84, y + 12, 0.7, Tone.clear(this.ink, 0.6));
        this.canvas.oval(x, y + 18, 70, 4, Tone.clear(this.ink, 0.14));
    }

    /** A dark bank in the foreground corner; {@code out} points into the picture. */
    void bank(double x, int out) {
        Ridge grain = Ridge.rugged(this.dice, 0, 16);
        for (double reach = 0; reach < 400; reach += 2) {
            double at = out > 0 ? x + reach : x - reach - 2;
            double top = 548 + reach * 0.1 + grain.at(reach) + Math.pow(reach / 400, 3) * 30;
            column(at, top, 120, 0.82 * (1 - Math.pow(reach / 400, 2)));
        }
        for (int i = 0; i < 26; i++) {
            double foot = x + out * this.dice.between(40, 380);
            double tip = this.dice.between(24, 70);
            this.canvas.fill(
                    Shapes.leaf(foot, 592, foot + out * tip * 0.5, 592 - tip, 1.8), Tone.clear(this.ink, 0.66));
        }
    }

    /** An old pine leaning over the water. */
    void pine(double x, double y, double height, int lean) {
        double tipX = x + lean * height * 0.42;
        double tipY = y - height;
        Color bark = Tone.clear(this.ink, 0.9);
        this.canvas.stroke(Shapes.bow(x, y, x - lean * 46, y - height * 0.55, tipX, tipY), 11, bark);
        this.canvas.stroke(
                Shapes.bow(x, y + 6, x - lean * 40, y - height * 0.4, x + lean * 6, y - height * 0.6), 16, bark);
        double[][] boughs = {{0.42, 1.0}, {0.1, 0.86}, {0.86, 0.9}, {-0.3, 0.72}, {0.66, 0.68}, {-0.12, 0.56}};
        for (double[] bough : boughs) {
            double toX = x + lean * bough[0] * height;
            double toY = y - bough[1] * height + this.dice.between(-8, 8);
            this.canvas.stroke(
                    Shapes.bow(x + lean * height * 0.06, y - height * (bough[1] - 0.12), toX, toY + 16, toX, toY),
                    3.4,
                    bark);
            needles(toX, toY);
        }
    }

    private void needles(double x, double y) {
        for (int i = 0; i < 90; i++) {
            double foot = x + this.dice.between(-44, 44);
            double angle = -Math.PI / 2 + this.dice.between(-1, 1);
            double length = this.dice.between(9, 18);
            double at = y + this.dice.between(-4, 7);
            this.canvas.line(
                    foot,
                    at,
                    foot + Math.cos(angle) * length,
                    at + Math.sin(angle) * length,
                    1,
                    Tone.clear(this.ink, 0.55));
        }
    }
}
