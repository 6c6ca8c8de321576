package news.everyday.local.seed.picture;

import java.awt.Color;

/** Strokes and washes of an ink painting. */
final class InkBrush {

    private final Canvas canvas;

    private final Dice dice;

    private final Color ink;

    private final Color paper;

    private final Wash wash;

    InkBrush(Canvas canvas, Color ink, Color paper) {
        this.canvas = canvas;
        this.dice = canvas.dice();
        this.ink = ink;
        this.paper = paper;
        this.wash = new Wash(canvas.pixels());
    }

    /** A mountain range, darkest at its edge, dissolving into mist below. */
    void range(Ridge ridge, double depth, double strength) {
        Ridge grain = Ridge.rugged(this.dice, 1, 0.45);
        for (int x = 0; x < Canvas.WIDTH; x++) {
            column(x, ridge.at(x), 1.5, depth * grain.at(x), strength * (0.7 + 0.3 * grain.at(x)));
        }
    }

    private void column(int x, double top, double soft, double depth, double strength) {
        double dark = Math.max(0.03, Math.min(0.95, strength));
        this.wash.column(x, top, soft, Math.max(24, depth), this.ink, dark);
    }

    /** A steep, round-topped peak whose foot is lost in the mist. */
    void peak(double x, double top, double half, double strength) {
        Ridge edge = Ridge.rugged(this.dice, 0, 40);
        Ridge grain = Ridge.rugged(this.dice, 1, 0.55);
        double foot = 446;
        double power = this.dice.between(1.7, 2.8);
        double lean = this.dice.between(-0.35, 0.35);
        double before = foot;
        for (int at = (int) (x - half); at < x + half; at++) {
            double share = (at - x) / half;
            double body = 1 - Math.pow(Math.abs(share + lean * (1 - share * share)), power);
            double y = foot - (foot - top) * body + edge.at(at) * Math.min(1, body * 1.6);
            double soft = Math.min(16, 1 + Math.abs(y - before));
            double dark = strength * (0.35 + 0.65 * grain.at(at)) * Math.min(1, body * 5);
            this.wash.column(at, y, soft, foot - y, this.paper, 0.95);
            column(at, y, soft, (foot - y) * 0.95 * grain.at(at), dark);
            before = y;
        }
        moss(x, top, half);
    }

    private void moss(double x, double top, double half) {
        for (int i = 0; i < 40; i++) {
            double share = this.dice.between(0.1, 0.7);
            double side = this.dice.between(-1, 1) * half * Math.sqrt(share) * 0.62;
            double y = top + 24 + (420 - top) * share;
            double size = this.dice.between(1.5, 5);
            this.canvas.oval(x + side, y, size * 1.5, size * 0.7, Tone.clear(this.ink, this.dice.between(0.1, 0.34)));
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
        this.canvas.fade(Shapes.below(y - 60), y - 60, Tone.clear(this.paper, 0), y, Tone.clear(this.paper, 0.8));
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
        for (int reach = 0; reach < 400; reach++) {
            int at = (int) x + (out > 0 ? reach : -reach - 1);
            double top = 548 + reach * 0.1 + grain.at(reach) + Math.pow(reach / 400.0, 3) * 30;
            column(at, top, 1.5, 120, 0.82 * (1 - Math.pow(reach / 400.0, 2)));
        }
        for (int i = 0; i < 26; i++) {
            double foot = x + out * this.dice.between(40, 380);
            double tip = this.dice.between(24, 70);
            this.canvas.fill(
                    Shapes.leaf(foot, 592, foot + out * tip * 0.5, 592 - tip, 1.8), Tone.clear(this.ink, 0.66));
        }
    }
}
