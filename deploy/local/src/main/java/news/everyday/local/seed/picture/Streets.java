package news.everyday.local.seed.picture;

import java.awt.Color;

/** A road and its lamps. */
final class Streets {

    private Streets() {}

    /** A pavement and a road across the picture. */
    static void road(Canvas canvas, double y, double pavement) {
        Palette palette = canvas.palette();
        Color stone = Tone.mix(palette.skyLow(), palette.far(), 0.45);
        Color asphalt = Tone.mix(palette.dark(), palette.far(), 0.25);
        canvas.fade(Shapes.below(y), stone, Tone.deep(stone, 0.12));
        canvas.rect(0, y + pavement, Canvas.WIDTH, 6, Tone.light(stone, 0.35));
        canvas.fade(Shapes.below(y + pavement + 6), asphalt, Tone.deep(asphalt, 0.25));
        double middle = (y + pavement + Canvas.HEIGHT) / 2 + 4;
        for (double x = 20; x < Canvas.WIDTH; x += 110) {
            canvas.polygon(
                    Tone.clear(palette.white(), 0.7), x, middle, x + 58, middle, x + 54, middle + 5, x - 5, middle + 5);
        }
    }

    static void lamp(Canvas canvas, double x, double y, double height) {
        Palette palette = canvas.palette();
        Color iron = Tone.deep(palette.dark(), 0.2);
        canvas.line(x, y, x, y - height * 0.9, 3.4, iron);
        canvas.stroke(Shapes.bow(x, y - height * 0.9, x + 1, y - height, x + height * 0.15, y - height), 3, iron);
        canvas.round(x + height * 0.1, y - height - 1, height * 0.13, 6, 3, palette.light());
        if (palette.night()) {
            canvas.glow(x + height * 0.16, y - height + 6, height * 0.5, palette.light(), 0.7);
        }
    }
}
