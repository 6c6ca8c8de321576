package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Vehicles; the point is where their back meets the road. */
final class Traffic {

    private Traffic() {}

    static void car(Canvas canvas, double x, double y, double length, Color paint) {
        Path2D body = new Path2D.Double();
        body.moveTo(x, y - length * 0.06);
        body.lineTo(x, y - length * 0.17);
        body.quadTo(x + length * 0.02, y - length * 0.22, x + length * 0.2, y - length * 0.23);
        body.quadTo(x + length * 0.3, y - length * 0.37, x + length * 0.42, y - length * 0.37);
        body.lineTo(x + length * 0.62, y - length * 0.37);
        body.quadTo(x + length * 0.74, y - length * 0.36, x + length * 0.84, y - length * 0.22);
        body.quadTo(x + length, y - length * 0.2, x + length, y - length * 0.06);
        body.closePath();
        shadow(canvas, x, y, length);
        canvas.fade(body, Tone.light(paint, 0.12), Tone.deep(paint, 0.12));
        Color glass = Tone.mix(canvas.palette().skyTop(), Color.WHITE, 0.45);
        canvas.polygon(
                glass,
                x + length * 0.26,
                y - length * 0.23,
                x + length * 0.35,
                y - length * 0.33,
                x + length * 0.5,
                y - length * 0.33,
                x + length * 0.5,
                y - length * 0.23);
        canvas.polygon(
                glass,
                x + length * 0.53,
                y - length * 0.23,
                x + length * 0.53,
                y - length * 0.33,
                x + length * 0.63,
                y - length * 0.33,
                x + length * 0.76,
                y - length * 0.23);
        wheels(canvas, y - length * 0.05, length * 0.085, x + length * 0.22, x + length * 0.78);
    }

    /** A box-shaped vehicle: a bus, a van. */
    static void bus(Canvas canvas, double x, double y, double length, double height, Color paint) {
        shadow(canvas, x, y, length);
        canvas.round(x, y - height, length, height * 0.9, height * 0.14, paint);
        canvas.rect(
                x + 2,
                y - height * 0.36,
                length - 4,
                height * 0.07,
                canvas.palette().white());
        Color glass = Tone.mix(canvas.palette().skyTop(), Color.WHITE, 0.4);
        int panes = (int) Math.max(3, length / 46);
        for (int i = 0; i < panes; i++) {
            double pane = (length - 20) / panes;
            canvas.round(x + 11 + pane * i, y - height * 0.86, pane - 5, height * 0.4, 4, glass);
        }
        wheels(canvas, y - height * 0.09, height * 0.15, x + length * 0.2, x + length * 0.8);
    }

    static void truck(Canvas canvas, double x, double y, double length, Color paint) {
        double height = length * 0.4;
        double cab = x + length * 0.77;
        shadow(canvas, x, y, length);
        canvas.rect(x, y - height * 0.24, length * 0.96, height * 0.12, Tone.of(0x3a4052));
        canvas.round(
                x, y - height, length * 0.74, height * 0.78, 4, canvas.palette().white());
        canvas.rect(x, y - height * 0.42, length * 0.74, height * 0.1, paint);
        canvas.round(cab, y - height * 0.8, length * 0.2, height * 0.68, 8, paint);
        canvas.round(
                cab + length * 0.08,
                y - height * 0.72,
                length * 0.1,
                height * 0.26,
                4,
                Tone.light(canvas.palette().skyTop(), 0.45));
        wheels(canvas, y - height * 0.1, height * 0.16, x + length * 0.13, x + length * 0.27, x + length * 0.86);
    }

    static void ambulance(Canvas canvas, double x, double y, double length) {
        Palette palette = canvas.palette();
        double height = length * 0.46;
        double cab = x + length * 0.7;
        shadow(canvas, x, y, length);
        Path2D front = Shapes.polygon(
                cab - 4,
                y - height * 0.1,
                cab - 4,
                y - height * 0.86,
                cab + length * 0.12,
                y - height * 0.84,
                cab + length * 0.22,
                y - height * 0.5,
                x + length,
                y - height * 0.44,
                x + length,
                y - height * 0.1);
        canvas.fill(front, Tone.mix(palette.white(), palette.far(), 0.15));
        canvas.round(x, y - height, length * 0.7, height * 0.9, 6, palette.white());
        canvas.rect(x, y - height * 0.42, length, height * 0.11, palette.accent());
        canvas.polygon(
                Tone.mix(palette.skyTop(), palette.near(), 0.4),
                cab + 4,
                y - height * 0.5,
                cab + 4,
                y - height * 0.76,
                cab + length * 0.1,
                y - height * 0.76,
                cab + length * 0.18,
                y - height * 0.5);
        cross(canvas, x + length * 0.34, y - height * 0.68, height * 0.15, palette.accent());
        canvas.round(x + length * 0.58, y - height * 1.09, length * 0.09, height * 0.1, 3, palette.skyTop());
        wheels(canvas, y - height * 0.08, height * 0.16, x + length * 0.2, x + length * 0.82);
    }

    static void cross(Canvas canvas, double x, double y, double half, Color color) {
        canvas.round(x - half * 0.33, y - half, half * 0.66, half * 2, half * 0.1, color);
        canvas.round(x - half, y - half * 0.33, half * 2, half * 0.66, half * 0.1, color);
    }

    private static void wheels(Canvas canvas, double y, double radius, double... places) {
        for (double x : places) {
            canvas.oval(x, y, radius, radius, Tone.of(0x23283a));
            canvas.oval(x, y, radius * 0.5, radius * 0.5, Tone.of(0xaab2bd));
        }
    }

    private static void shadow(Canvas canvas, double x, double y, double length) {
        canvas.oval(x + length * 0.5, y + 1, length * 0.54, length * 0.03, Tone.clear(Color.BLACK, 0.22));
    }
}
