package news.everyday.local.seed.picture;

import java.awt.Color;

/** Colours made of others. */
final class Tone {

    private static final Color SHADOW = new Color(0x14, 0x1a, 0x30);

    private Tone() {}

    static Color of(int rgb) {
        return new Color(rgb);
    }

    /** {@code share} 0 gives the first colour, 1 the second. */
    static Color mix(Color first, Color second, double share) {
        return new Color(
                part(first.getRed(), second.getRed(), share),
                part(first.getGreen(), second.getGreen(), share),
                part(first.getBlue(), second.getBlue(), share),
                part(first.getAlpha(), second.getAlpha(), share));
    }

    private static int part(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }

    static Color clear(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    static Color light(Color color, double share) {
        return mix(color, Color.WHITE, share);
    }

    static Color deep(Color color, double share) {
        return mix(color, SHADOW, share);
    }
}
