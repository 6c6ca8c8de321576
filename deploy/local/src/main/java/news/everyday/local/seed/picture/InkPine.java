package news.everyday.local.seed.picture;

import java.awt.Color;

/** An old pine in ink, leaning over the water. */
final class InkPine {

    private final Canvas canvas;

    private final Dice dice;

    private final Color ink;

    private final double x;

    private final double y;

    private final double height;

    private final int lean;

    /** {@code lean} is 1 for a tree that leans to the right, -1 for one that leans to the left. */
    InkPine(Canvas canvas, Color ink, double x, double y, double height, int lean) {
        this.canvas = canvas;
        this.dice = canvas.dice();
        this.ink = ink;
        this.x = x;
        this.y = y;
        this.height = height;
        this.lean = lean;
    }

    void paint() {
        for (int i = 0; i < 7; i++) {
            bough(0.42 + 0.095 * i, (i % 2 == 0 ? 1 : -1) * this.lean, this.height * (0.56 - 0.055 * i));
        }
        for (double share = 0; share < 1; share += 0.05) {
            double width = 3 + 11 * (1 - share) * (1 - share);
            Color bark = Tone.clear(this.ink, 0.92);
            this.canvas.line(trunkX(share), trunkY(share), trunkX(share + 0.05), trunkY(share + 0.05), width, bark);
        }
        needles(trunkX(1), trunkY(1), 30);
    }

    private double trunkX(double share) {
        double bend = Math.sin(share * 5.2) * this.height * 0.045;
        return this.x + this.lean * (this.height * 0.4 * share * share - bend);
    }

    private double trunkY(double share) {
        return this.y - this.height * share;
    }

    private void bough(double share, int side, double reach) {
        double fromX = trunkX(share);
        double fromY = trunkY(share);
        double toX = fromX + side * reach * this.dice.between(0.75, 1.1);
        double toY = fromY + this.dice.between(-18, 10);
        Color bark = Tone.clear(this.ink, 0.85);
        this.canvas.stroke(Shapes.bow(fromX, fromY, (fromX + toX) / 2, toY - 22, toX, toY), 2.8, bark);
        needles(toX, toY, 38);
        needles(fromX + (toX - fromX) * 0.62, (fromY + toY) / 2 - 14, 30);
    }

    /** A flat pad of needles. */
    private void needles(double centre, double middle, double half) {
        for (int i = 0; i < 56; i++) {
            double place = this.dice.between(-1, 1);
            double footX = centre + place * half;
            double footY = middle + place * place * 6 + this.dice.between(-3, 4);
            double angle = -Math.PI / 2 + place * 0.7 + this.dice.between(-0.5, 0.5);
            double length = this.dice.between(8, 16);
            this.canvas.line(
                    footX,
                    footY,
                    footX + Math.cos(angle) * length,
                    footY + Math.sin(angle) * length,
                    1,
                    Tone.clear(this.ink, 0.5));
        }
    }
}
