package news.everyday.local.seed.picture;

import java.awt.Color;

/**
 * Colours that go together in one picture.
 *
 * @param far the land in the haze; {@code middle}, {@code near} and {@code dark} come towards the viewer
 * @param accent the strongest colour, for small things
 * @param second what goes beside the accent
 * @param light lamps, lit windows, pale clothes
 */
record Palette(
        boolean night,
        Color skyTop,
        Color skyLow,
        Color sun,
        Color far,
        Color middle,
        Color near,
        Color dark,
        Color accent,
        Color second,
        Color light) {

    static final Palette DAWN =
            day(0x6fa9d4, 0xffd9b4, 0xfff3da, 0xb4bfce, 0x7795a8, 0x44697a, 0x26434f, 0xe4704a, 0xf0b462, 0xffe8b8);

    static final Palette NOON =
            day(0x58a9d6, 0xdff2f0, 0xfff9e6, 0xa9d0d2, 0x72b39c, 0x3f8c74, 0x1f5052, 0xe4604c, 0xf3ba4c, 0xfff3cc);

    static final Palette DUSK =
            day(0x574a8c, 0xffa878, 0xffe0ae, 0xa9668a, 0x744a7c, 0x493463, 0x282042, 0xff7559, 0xffc266, 0xffdd96);

    static final Palette AUTUMN =
            day(0x8fbab3, 0xfae8c6, 0xfff6da, 0xdcc096, 0xc9954f, 0x9d6238, 0x523430, 0xc5482f, 0xe8a63f, 0xffecbb);

    static final Palette MIST =
            day(0x93bfca, 0xf4f1e2, 0xffffff, 0xc2d3cf, 0x8badaa, 0x527e7d, 0x2b4b50, 0xd86c50, 0xe6b862, 0xfff3d4);

    static final Palette SPRING =
            day(0x93cbe0, 0xfdebe4, 0xfff8ee, 0xc6dbca, 0x98c18f, 0x60976a, 0x305c4c, 0xe67f8c, 0xf5c572, 0xfff5dc);

    static final Palette ROSE =
            day(0x7d8fc4, 0xfbd3cf, 0xfff0e6, 0xc0b0cc, 0x8f86b0, 0x5b5d8c, 0x333659, 0xe9677a, 0xf7b98b, 0xffead2);

    static final Palette NIGHT =
            dark(0x0f1c3d, 0x45659a, 0xf8f1d6, 0x36568a, 0x254371, 0x183056, 0x0c1a35, 0xf08a4b, 0xf2bd5a, 0xffdb86);

    static final Palette VIOLET_NIGHT =
            dark(0x191642, 0x7a5a9c, 0xfdf0dc, 0x574a8c, 0x3d3673, 0x292556, 0x151235, 0xf27f78, 0xf5b86c, 0xffd894);

    static final Palette TEAL_NIGHT =
            dark(0x08252f, 0x3f8288, 0xf3f5de, 0x2f6a75, 0x1f525f, 0x133c4a, 0x0a2430, 0xef9354, 0xf0c66b, 0xffe29a);

    private static Palette day(int... rgb) {
        return of(false, rgb);
    }

    private static Palette dark(int... rgb) {
        return of(true, rgb);
    }

    private static Palette of(boolean night, int... rgb) {
        return new Palette(
                night,
                Tone.of(rgb[0]),
                Tone.of(rgb[1]),
                Tone.of(rgb[2]),
                Tone.of(rgb[3]),
                Tone.of(rgb[4]),
                Tone.of(rgb[5]),
                Tone.of(rgb[6]),
                Tone.of(rgb[7]),
                Tone.of(rgb[8]),
                Tone.of(rgb[9]));
    }

    /** The colour of a wall or cloth in this light: one of the strong colours, softened by the haze. */
    Color cloth(Dice dice) {
        Color pure = dice.pick(this.accent, this.second, this.light, this.middle, this.near, this.far);
        return Tone.mix(pure, this.skyLow, dice.between(0, 0.25));
    }

    /** White under this sky. */
    Color white() {
        return this.night ? Tone.mix(this.far, Color.WHITE, 0.55) : Tone.mix(this.skyLow, Color.WHITE, 0.7);
    }

    /** Green that fits the palette, for trees. */
    Color leaf(Dice dice) {
        return Tone.mix(this.near, dice.pick(this.middle, this.dark, this.middle), dice.between(0.05, 0.6));
    }
}
