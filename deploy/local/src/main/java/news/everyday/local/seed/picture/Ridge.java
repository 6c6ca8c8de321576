package news.everyday.local.seed.picture;

import java.awt.geom.Path2D;

/** The upper edge of a layer of land, from the left border to the right. */
final class Ridge {

    private static final int POINTS = 1024;

    private final double[] heights;

    private Ridge(double[] heights) {
        this.heights = heights;
    }

    /** Soft hills around a height. */
    static Ridge rolling(Dice dice, double y, double swing) {
        double[] heights = new double[POINTS + 1];
        for (int wave = 1; wave <= 3; wave++) {
            double turns = 2 * Math.PI * wave * dice.between(0.55, 1.05);
            double phase = dice.between(0, 2 * Math.PI);
            for (int i = 0; i <= POINTS; i++) {
                heights[i] += swing / wave * Math.sin(phase + turns * i / POINTS);
            }
        }
        return lifted(heights, y);
    }

    /** Broken rock around a height. */
    static Ridge rugged(Dice dice, double y, double swing) {
        double[] heights = new double[POINTS + 1];
        heights[0] = dice.between(-swing, swing);
        heights[POINTS] = dice.between(-swing, swing);
        double reach = swing;
        for (int step = POINTS; step > 4; step /= 2) {
            for (int i = step / 2; i < POINTS; i += step) {
                double middle = (heights[i - step / 2] + heights[i + step / 2]) / 2;
                heights[i] = middle + dice.between(-reach, reach);
            }
            reach *= 0.52;
        }
        joinFrom(heights, 4);
        return lifted(heights, y);
    }

    private static void joinFrom(double[] heights, int step) {
        for (int i = 0; i < POINTS; i++) {
            int left = i - i % step;
            heights[i] = heights[left] + (heights[left + step] - heights[left]) * (i % step) / step;
        }
    }

    private static Ridge lifted(double[] heights, double y) {
        for (int i = 0; i < heights.length; i++) {
            heights[i] += y;
        }
        return new Ridge(heights);
    }

    double at(double x) {
        double place = Math.max(0, Math.min(POINTS, x * POINTS / Canvas.WIDTH));
        return this.heights[(int) Math.round(place)];
    }

    /** The land under the edge, down to the picture's bottom. */
    Path2D ground() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, Canvas.HEIGHT);
        for (double x = 0; x <= Canvas.WIDTH; x += 3) {
            path.lineTo(x, at(x));
        }
        path.lineTo(Canvas.WIDTH, Canvas.HEIGHT);
        path.closePath();
        return path;
    }
}
