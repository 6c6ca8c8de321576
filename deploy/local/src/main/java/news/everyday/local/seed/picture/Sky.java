package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.RoundRectangle2D;

/** What is above the horizon. */
final class Sky {

    private Sky() {}

    /** The whole sky with its sun or moon, down to a horizon. */
    static void paint(Canvas canvas, double horizon) {
        double x = canvas.dice().pick(0.18, 0.3, 0.42, 0.62, 0.76, 0.85) * Canvas.WIDTH;
        paint(canvas, horizon, x, canvas.dice().between(0.24, 0.62) * horizon);
    }

    static void paint(Canvas canvas, double horizon, double sunX, double sunY) {
        Palette palette = canvas.palette();
        gradient(canvas, horizon);
        if (palette.night()) {
            stars(canvas, 90, horizon * 0.8);
            sun(canvas, sunX, sunY * 0.8, canvas.dice().between(26, 40));
            clouds(canvas, 2, horizon * 0.7, 0.14);
        } else {
            sun(canvas, sunX, sunY, canvas.dice().between(38, 74));
            clouds(canvas, canvas.dice().whole(3, 5), horizon * 0.62, 0.5);
        }
    }

    /** Pale in the middle: blue and orange would mix to grey there. */
    private static void gradient(Canvas canvas, double horizon) {
        Palette palette = canvas.palette();
        Color middle = Tone.light(Tone.mix(palette.skyTop(), palette.skyLow(), 0.5), palette.night() ? 0 : 0.3);
        double turn = Math.round(horizon * 0.6);
        canvas.fade(Shapes.band(0, turn), palette.skyTop(), middle);
        canvas.fade(Shapes.below(turn), turn, middle, horizon, palette.skyLow());
    }

    static void sun(Canvas canvas, double x, double y, double radius) {
        Color color = canvas.palette().sun();
        canvas.glow(x, y, radius * 4.6, color, 0.62);
        canvas.oval(x, y, radius * 1.35, radius * 1.35, Tone.clear(color, 0.28));
        canvas.oval(x, y, radius, radius, color);
    }

    static void stars(Canvas canvas, int count, double bottom) {
        for (int i = 0; i < count; i++) {
            double y = canvas.dice().between(0, bottom);
            double size = canvas.dice().between(0.6, 1.7);
            double opacity = canvas.dice().between(0.35, 0.95) * (1 - y / bottom * 0.7);
            canvas.oval(canvas.dice().between(0, Canvas.WIDTH), y, size, size, Tone.clear(Color.WHITE, opacity));
        }
    }

    static void clouds(Canvas canvas, int count, double bottom, double opacity) {
        for (int i = 0; i < count; i++) {
            double y = canvas.dice().between(36, Math.max(60, bottom));
            cloud(
                    canvas,
                    canvas.dice().between(-60, Canvas.WIDTH - 120),
                    y,
                    canvas.dice().between(110, 250),
                    opacity);
        }
    }

    /** A cloud of rounded bands, flat below, fading downwards. */
    private static void cloud(Canvas canvas, double x, double y, double width, double opacity) {
        Area cloud = new Area();
        double band = width * 0.085;
        for (int row = 0; row < 4; row++) {
            double reach = width * (0.34 + 0.2 * row) * canvas.dice().between(0.85, 1.1);
            double left = x + (width - reach) * canvas.dice().between(0.25, 0.75);
            double top = y + row * band * 0.8;
            cloud.add(new Area(new RoundRectangle2D.Double(left, top, reach, band, band, band)));
        }
        Color white = Tone.mix(canvas.palette().sun(), Color.WHITE, 0.4);
        canvas.fade(cloud, Tone.clear(white, opacity), Tone.clear(white, opacity * 0.3));
    }

    static void birds(Canvas canvas, double x, double y, int count) {
        Color color = Tone.clear(canvas.palette().dark(), 0.65);
        for (int i = 0; i < count; i++) {
            double atX = x + canvas.dice().between(-90, 90);
            double atY = y + canvas.dice().between(-36, 36);
            double span = canvas.dice().between(6, 12);
            double lift = span * canvas.dice().between(0.4, 0.8);
            canvas.stroke(Shapes.bow(atX - span, atY - lift, atX - span * 0.3, atY - lift, atX, atY), 1.8, color);
            canvas.stroke(Shapes.bow(atX, atY, atX + span * 0.3, atY - lift, atX + span, atY - lift), 1.8, color);
        }
    }

    /** Slanting light from the upper left. */
    static void rays(Canvas canvas, int count, double opacity) {
        Color color = canvas.palette().sun();
        for (int i = 0; i < count; i++) {
            double x = canvas.dice().between(-100, Canvas.WIDTH * 0.8);
            double width = canvas.dice().between(22, 80);
            double reach = canvas.dice().between(180, 300);
            canvas.fade(
                    Shapes.polygon(x, 0, x + width, 0, x + width * 2.2 + reach, 560, x + reach, 560),
                    Tone.clear(color, opacity),
                    Tone.clear(color, 0));
        }
    }
}
