package news.everyday.local.seed.picture;

import java.awt.Color;

/** Thinning columns of colour, one point wide, laid straight into a picture's points. */
final class Wash {

    private final int[] pixels;

    Wash(int[] pixels) {
        this.pixels = pixels;
    }

    /**
     * From {@code strength} at {@code top} to nothing {@code reach} further down.
     *
     * @param soft over how many points the colour sets in, more where the edge is steep
     */
    void column(int x, double top, double soft, double reach, Color color, double strength) {
        if (x < 0 || x >= Canvas.WIDTH) {
            return;
        }
        int first = (int) Math.max(0, Math.floor(top - soft / 2));
        int last = (int) Math.min(Canvas.HEIGHT, top + reach);
        for (int y = first; y < last; y++) {
            double covered = Math.max(0, Math.min(1, (y + 0.5 - top) / soft + 0.5));
            double share = strength * covered * Math.min(1, 1 - (y - top) / reach);
            int at = y * Canvas.WIDTH + x;
            this.pixels[at] = mixed(this.pixels[at], color, share);
        }
    }

    private static int mixed(int rgb, Color color, double share) {
        return part(rgb >> 16 & 0xff, color.getRed(), share) << 16
                | part(rgb >> 8 & 0xff, color.getGreen(), share) << 8
                | part(rgb & 0xff, color.getBlue(), share);
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
