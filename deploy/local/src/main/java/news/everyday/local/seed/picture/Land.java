package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Hills, rock and ground. */
final class Land {

    private Land() {}

    /** Soft hills in the haze of the horizon, the farther the paler. */
    static void farHills(Canvas canvas, double y, int layers) {
        Palette palette = canvas.palette();
        for (int i = 0; i < layers; i++) {
            double closeness = (i + 1.0) / layers;
            Ridge ridge = Ridge.rolling(canvas.dice(), y + 26 * i, 34 - 4.0 * i);
            Color color = Tone.mix(Tone.mix(palette.far(), palette.skyLow(), 0.45), palette.middle(), closeness * 0.55);
            hill(canvas, ridge, color);
        }
    }

    /** A layer of land that pales downwards into mist. */
    static void hill(Canvas canvas, Ridge ridge, Color color) {
        Path2D ground = ridge.ground();
        double top = ground.getBounds2D().getMinY();
        canvas.fade(
                ground, top, color, top + 190, Tone.mix(color, canvas.palette().skyLow(), 0.45));
    }

    /** Flat ground from {@code y} down, a little lighter at the horizon. */
    static void plain(Canvas canvas, double y, Color color) {
        canvas.fade(Shapes.below(y), Tone.mix(color, canvas.palette().skyLow(), 0.25), Tone.deep(color, 0.16));
    }

    /** A mountain with a lit and a shaded side and snow on its top. */
    static void mountain(Canvas canvas, double x, double top, double base, double half, Color color) {
        Dice dice = canvas.dice();
        double height = base - top;
        double foot = x + half * dice.between(-0.15, 0.25);
        Color lit = Tone.mix(color, canvas.palette().light(), 0.28);
        Color haze = canvas.palette().skyLow();
        Path2D whole = Shapes.polygon(
                x - half,
                base,
                x - half * 0.42,
                top + height * 0.4,
                x,
                top,
                x + half * 0.36,
                top + height * 0.34,
                x + half,
                base);
        Path2D shaded = Shapes.polygon(
                x,
                top,
                x + half * 0.36,
                top + height * 0.34,
                x + half,
                base,
                foot,
                base,
                x + half * 0.06,
                top + height * 0.62,
                x - half * 0.08,
                top + height * 0.42,
                x + half * 0.07,
                top + height * 0.2);
        canvas.fade(whole, lit, Tone.mix(lit, haze, 0.55));
        canvas.fade(shaded, color, Tone.mix(color, haze, 0.55));
        spurs(canvas, x, top, height, half, color);
        snowCap(canvas, whole, x, top, height, half);
    }

    private static void spurs(Canvas canvas, double x, double top, double height, double half, Color color) {
        for (int i = 0; i < 3; i++) {
            double startX = x - half * canvas.dice().between(0.1, 0.5);
            double startY = top + height * canvas.dice().between(0.36, 0.6);
            double reach = height * canvas.dice().between(0.3, 0.5);
            canvas.fade(
                    Shapes.polygon(
                            startX,
                            startY,
                            startX + reach * 0.34,
                            startY + reach,
                            startX - reach * 0.05,
                            startY + reach * 0.7),
                    Tone.clear(color, 0.5),
                    Tone.clear(color, 0));
        }
    }

    private static void snowCap(Canvas canvas, Path2D mountain, double x, double top, double height, double half) {
        Color snow = canvas.palette().white();
        double line = top + height * canvas.dice().between(0.2, 0.28);
        double step = half * 0.13;
        double[] edge = {
            x,
            top - 4,
            x + half,
            line - 20,
            x + step * 2.4,
            line + height * 0.06,
            x + step * 1.7,
            line - height * 0.05,
            x + step * 0.9,
            line + height * 0.1,
            x + step * 0.2,
            line - height * 0.02,
            x - step * 0.6,
            line + height * 0.13,
            x - step * 1.3,
            line,
            x - step * 2.2,
            line + height * 0.09,
            x - half,
            line - 20,
        };
        Area cap = Shapes.common(mountain, Shapes.polygon(edge));
        Area shade = Shapes.common(
                cap,
                Shapes.polygon(
                        x,
                        top - 1,
                        x + half,
                        top + height,
                        x + half * 0.02,
                        top + height * 0.5,
                        x - half * 0.06,
                        top + height * 0.3,
                        x + half * 0.06,
                        top + height * 0.16));
        canvas.fill(cap, snow);
        canvas.fill(shade, Tone.mix(snow, canvas.palette().far(), 0.5));
    }

    /** A veil of mist across the picture around {@code y}. */
    static void mist(Canvas canvas, double y, double reach, double opacity) {
        Color color = Tone.mix(canvas.palette().skyLow(), Color.WHITE, 0.2);
        canvas.fade(Shapes.band(y - reach, y), Tone.clear(color, 0), Tone.clear(color, opacity));
        canvas.fade(Shapes.band(y, y + reach), Tone.clear(color, opacity), Tone.clear(color, 0));
    }
}
