package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Buildings of a few floors. */
final class Houses {

    private Houses() {}

    /** Rows of windows with sills, some of them lit. */
    static void windows(Canvas canvas, double x, double y, double width, double height, int columns, int rows) {
        Palette palette = canvas.palette();
        double cellX = width / columns;
        double cellY = height / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean lit = canvas.dice().chance(palette.night() ? 0.55 : 0.18);
                Color glass = lit ? palette.light() : Tone.mix(palette.near(), palette.skyTop(), 0.45);
                window(canvas, x + cellX * (column + 0.2), y + cellY * (row + 0.18), cellX * 0.6, cellY * 0.62, glass);
            }
        }
    }

    static void window(Canvas canvas, double x, double y, double width, double height, Color glass) {
        Color frame = canvas.palette().white();
        canvas.rect(x - 2, y - 2, width + 4, height + 4, frame);
        canvas.rect(x, y, width, height, glass);
        canvas.polygon(Tone.clear(Color.WHITE, 0.2), x, y, x + width * 0.55, y, x, y + height * 0.7);
        canvas.rect(x + width / 2 - 0.8, y, 1.6, height, frame);
        canvas.rect(x - 4, y + height + 1, width + 8, 3, Tone.deep(frame, 0.2));
    }

    /** A whitewashed house under a dark tiled roof with turned-up eaves. */
    static void eastern(Canvas canvas, double x, double base, double width, double wall) {
        Palette palette = canvas.palette();
        Color plaster = palette.white();
        Color tiles = Tone.deep(palette.dark(), 0.1);
        canvas.fade(
                Shapes.polygon(x, base, x, base - wall, x + width, base - wall, x + width, base),
                plaster,
                Tone.mix(plaster, palette.far(), 0.35));
        canvas.rect(x + width * 0.72, base - wall, width * 0.28, wall, Tone.clear(palette.far(), 0.4));
        roof(canvas, x + width / 2, base - wall + 3, width * 0.6, wall * 0.46, tiles);
        int columns = Math.max(2, (int) (width / 42));
        for (int i = 0; i < columns; i++) {
            double left = x + width * (i + 0.5) / columns - 6;
            Color glass = canvas.dice().chance(palette.night() ? 0.8 : 0.25) ? palette.light() : tiles;
            canvas.rect(left, base - wall * 0.72, 12, 14, glass);
        }
        canvas.rect(
                x + width * 0.42,
                base - wall * 0.42,
                width * 0.13,
                wall * 0.42,
                Tone.mix(palette.accent(), tiles, 0.55));
    }

    /** A curved roof whose eaves reach {@code half} to both sides of {@code x}. */
    static void roof(Canvas canvas, double x, double eaves, double half, double height, Color tiles) {
        Path2D roof = new Path2D.Double();
        roof.moveTo(x - half, eaves - height * 0.16);
        roof.quadTo(x - half * 0.72, eaves - height * 0.2, x - half * 0.6, eaves - height);
        roof.lineTo(x + half * 0.6, eaves - height);
        roof.quadTo(x + half * 0.72, eaves - height * 0.2, x + half, eaves - height * 0.16);
        roof.quadTo(x + half * 0.8, eaves + height * 0.06, x + half * 0.7, eaves + height * 0.06);
        roof.lineTo(x - half * 0.7, eaves + height * 0.06);
        roof.quadTo(x - half * 0.8, eaves + height * 0.06, x - half, eaves - height * 0.16);
        canvas.fade(roof, Tone.light(tiles, 0.14), tiles);
        canvas.inside(roof, () -> {
            for (double line = x - half; line < x + half; line += 9) {
                double lean = (line - x) * 0.2;
                canvas.line(line - lean, eaves - height, line + lean, eaves + 8, 1, Tone.clear(Color.BLACK, 0.16));
            }
        });
        canvas.round(x - half * 0.64, eaves - height - 4, half * 1.28, 7, 3, Tone.deep(tiles, 0.3));
    }

    /** A cottage with a gable towards the viewer. */
    static void cottage(Canvas canvas, double x, double base, double width, double wall, Color paint, Color roof) {
        Palette palette = canvas.palette();
        double front = width * 0.42;
        double peak = base - wall - front * 0.62;
        canvas.fade(
                Shapes.polygon(x + front, base, x + front, base - wall, x + width, base - wall, x + width, base),
                Tone.deep(paint, 0.12),
                Tone.deep(paint, 0.2));
        canvas.polygon(
                paint, x, base, x, base - wall, x + front / 2, peak + 4, x + front, base - wall, x + front, base);
        canvas.polygon(
                roof,
                x + front / 2,
                peak - 4,
                x + width - front * 0.3,
                peak - 4,
                x + width + 8,
                base - wall + 5,
                x + front + 6,
                base - wall + 5);
        canvas.stroke(
                Shapes.polyline(x - 8, base - wall + 7, x + front / 2, peak - 2, x + front + 7, base - wall + 7),
                7,
                Tone.deep(roof, 0.2));
        Color glass = palette.light();
        window(canvas, x + front * 0.3, base - wall * 0.8, front * 0.4, wall * 0.38, glass);
        windows(canvas, x + front * 1.1, base - wall * 0.95, width - front * 1.2, wall * 0.75, 2, 1);
        canvas.rect(x + width * 0.68, base - wall - front * 0.74, 13, front * 0.42, Tone.deep(roof, 0.3));
    }

    /** An open pavilion on posts. */
    static void pavilion(Canvas canvas, double x, double base, double half, double height) {
        Palette palette = canvas.palette();
        Color wood = Tone.mix(palette.accent(), palette.dark(), 0.35);
        Color tiles = Tone.deep(palette.dark(), 0.15);
        for (double post : new double[] {-0.62, -0.24, 0.24, 0.62}) {
            canvas.rect(x + half * post - half * 0.03, base - height * 0.55, half * 0.06, height * 0.55, wood);
        }
        canvas.rect(x - half * 0.62, base - height * 0.12, half * 1.24, height * 0.04, wood);
        canvas.rect(
                x - half * 0.66,
                base - height * 0.54,
                half * 1.32,
                height * 0.05,
                Tone.mix(wood, palette.second(), 0.3));
        canvas.rect(x - half * 0.8, base - 3, half * 1.6, 9, palette.white());
        roof(canvas, x, base - height * 0.52, half, height * 0.26, tiles);
        peak(canvas, x, base - height * 0.74, half * 0.6, height * 0.3, tiles);
    }

    private static void peak(Canvas canvas, double x, double eaves, double half, double height, Color tiles) {
        Path2D roof =
                Shapes.bow(x - half, eaves - height * 0.1, x - half * 0.3, eaves - height * 0.2, x, eaves - height);
        roof.quadTo(x + half * 0.3, eaves - height * 0.2, x + half, eaves - height * 0.1);
        roof.quadTo(x, eaves + height * 0.14, x - half, eaves - height * 0.1);
        canvas.fade(roof, Tone.light(tiles, 0.18), tiles);
        canvas.oval(x, eaves - height - 3, 5, 6, canvas.palette().second());
    }
}
