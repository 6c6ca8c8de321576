package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Tall city buildings. */
final class Towers {

    private Towers() {}

    /** A row of towers side by side; {@code windows} is how clearly their windows show, 0 to 1. */
    static void skyline(Canvas canvas, double base, double low, double high, Color color, double windows) {
        Dice dice = canvas.dice();
        double peak = dice.between(0.25, 0.75) * Canvas.WIDTH;
        for (double x = -30; x < Canvas.WIDTH; ) {
            double width = dice.between(38, 92);
            double closeness = Math.exp(-Math.pow((x + width / 2 - peak) / 250, 2));
            double height = low + (high - low) * (0.25 * dice.between(0, 1) + 0.75 * closeness * dice.between(0.55, 1));
            tower(
                    canvas,
                    x,
                    base,
                    width,
                    height,
                    Tone.mix(color, canvas.palette().far(), dice.between(0, 0.3)),
                    windows);
            x += width + dice.between(-6, 16);
        }
    }

    static void tower(Canvas canvas, double x, double base, double width, double height, Color color, double windows) {
        Palette palette = canvas.palette();
        Path2D outline = outline(canvas, x, base, width, height, color);
        double top = base - height;
        canvas.fade(outline, color, Tone.mix(color, palette.skyLow(), palette.night() ? 0.2 : 0.42));
        canvas.inside(outline, () -> {
            canvas.rect(x + width * 0.68, top - 40, width * 0.32, height + 40, Tone.clear(palette.dark(), 0.13));
            if (windows > 0) {
                windows(canvas, x, top, width, height, windows);
            }
        });
    }

    private static Path2D outline(Canvas canvas, double x, double base, double width, double height, Color color) {
        double top = base - height;
        double right = x + width;
        switch (canvas.dice().whole(0, 5)) {
            case 0:
                return Shapes.polygon(x, base, x, top + width * 0.45, right, top, right, base);
            case 1:
                double step = width * 0.2;
                canvas.line(x + width / 2, top - height * 0.16, x + width / 2, top + 10, 2.5, color);
                return Shapes.polygon(
                        x,
                        base,
                        x,
                        top + step * 1.6,
                        x + step,
                        top + step * 1.6,
                        x + step,
                        top,
                        right - step,
                        top,
                        right - step,
                        top + step * 1.6,
                        right,
                        top + step * 1.6,
                        right,
                        base);
            case 2:
                Path2D dome = Shapes.polyline(x, base, x, top + width * 0.4);
                dome.curveTo(x, top - width * 0.1, right, top - width * 0.1, right, top + width * 0.4);
                dome.lineTo(right, base);
                dome.closePath();
                return dome;
            case 3:
                double slim = width * 0.16;
                return Shapes.polygon(x, base, x + slim, top, right - slim, top, right, base);
            default:
                canvas.rect(x + width * 0.25, top - 9, width * 0.3, 12, color);
                return Shapes.polygon(x, base, x, top, right, top, right, base);
        }
    }

    private static void windows(Canvas canvas, double x, double top, double width, double height, double clarity) {
        Dice dice = canvas.dice();
        Palette palette = canvas.palette();
        boolean bands = dice.chance(0.35);
        double lit = palette.night() ? 0.5 : 0.2;
        Color glass =
                Tone.clear(Tone.mix(palette.skyLow(), Color.WHITE, 0.3), (palette.night() ? 0.1 : 0.34) * clarity);
        Color lamp = Tone.clear(palette.light(), 0.88 * clarity);
        int step = bands ? (int) width - 12 : 11;
        for (int y = (int) top + 16; y < top + height - 14; y += 15) {
            for (int column = (int) x + 7; column + (bands ? step : 6) <= x + width - 5; column += step) {
                canvas.rect(column, y, bands ? step : 6, bands ? 5 : 8, dice.chance(lit) && !bands ? lamp : glass);
            }
        }
    }
}
