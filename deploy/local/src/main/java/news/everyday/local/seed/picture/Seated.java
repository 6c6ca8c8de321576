package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** People of whom only the upper half shows. */
final class Seated {

    private Seated() {}

    /** A seated listener from behind: head and shoulders above {@code y}. */
    static void listener(Canvas canvas, double x, double y, double size, Color color) {
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(x - size * 0.62, y);
        shoulders.curveTo(x - size * 0.62, y - size * 0.55, x - size * 0.24, y - size * 0.5, x, y - size * 0.52);
        shoulders.curveTo(x + size * 0.24, y - size * 0.5, x + size * 0.62, y - size * 0.55, x + size * 0.62, y);
        shoulders.closePath();
        canvas.fill(shoulders, color);
        canvas.rect(x - size * 0.11, y - size * 0.7, size * 0.22, size * 0.3, Tone.light(color, 0.1));
        canvas.oval(x, y - size * 0.88, size * 0.25, size * 0.31, Tone.deep(color, 0.3));
    }

    /** Someone behind a table or a desk: head and chest above {@code y}. */
    static void bust(Canvas canvas, double x, double y, double size, Color coat) {
        Path2D chest = new Path2D.Double();
        chest.moveTo(x - size * 0.5, y);
        chest.curveTo(x - size * 0.5, y - size * 0.62, x - size * 0.3, y - size * 0.66, x, y - size * 0.7);
        chest.curveTo(x + size * 0.3, y - size * 0.66, x + size * 0.5, y - size * 0.62, x + size * 0.5, y);
        chest.closePath();
        canvas.fill(chest, coat);
        canvas.polygon(
                canvas.palette().white(),
                x - size * 0.12,
                y - size * 0.7,
                x + size * 0.12,
                y - size * 0.7,
                x,
                y - size * 0.3);
        Figure.head(canvas, x, y - size * 0.96, size * 0.25, canvas.dice().chance(0.5) ? -1 : 1);
    }
}
