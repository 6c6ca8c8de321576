package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** A winding river, from the horizon (share 0) to the picture's bottom (share 1). */
final class Meander {

    private final double top;

    private final double source;

    private final double mouth;

    private final double swing;

    private final double phase;

    Meander(Dice dice, double top) {
        this.top = top;
        this.source = dice.between(360, 600);
        this.mouth = dice.between(380, 580);
        this.swing = dice.between(130, 210);
        this.phase = dice.pick(0.0, Math.PI);
    }

    double y(double share) {
        return this.top + (Canvas.HEIGHT + 6 - this.top) * Math.pow(share, 1.35);
    }

    double middle(double share) {
        double bend = Math.sin(this.phase + 6.6 * Math.sqrt(share));
        return this.source + (this.mouth - this.source) * share + this.swing * bend * (0.25 + 0.75 * share);
    }

    double left(double share) {
        return middle(share) - half(share);
    }

    double right(double share) {
        return middle(share) + half(share);
    }

    private static double half(double share) {
        return 5 + 62 * share + 220 * share * share;
    }

    void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Color rim = Tone.mix(palette.skyLow(), palette.second(), 0.3);
        canvas.fill(outline(1.1), Tone.clear(rim, 0.8));
        Path2D bed = outline(1);
        canvas.fade(
                bed, Tone.mix(palette.skyLow(), Color.WHITE, 0.25), Tone.mix(palette.skyTop(), palette.near(), 0.35));
        canvas.inside(bed, () -> Water.ripples(canvas, this.top, Canvas.HEIGHT, 70));
    }

    private Path2D outline(double width) {
        Path2D path = new Path2D.Double();
        path.moveTo(left(0), y(0));
        for (double share = 0.02; share <= 1.001; share += 0.02) {
            path.lineTo(middle(share) - half(share) * width, y(share));
        }
        for (double share = 1; share >= 0; share -= 0.02) {
            path.lineTo(middle(share) + half(share) * width, y(share));
        }
        path.closePath();
        return path;
    }
}
