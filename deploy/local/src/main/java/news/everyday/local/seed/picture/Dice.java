package news.everyday.local.seed.picture;

import java.util.Random;

/** Chance that falls the same way for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds would otherwise start alike.
        this.random = new Random((seed + 1) * 0x9E3779B97F4A7C15L);
    }

    double between(double low, double high) {
        return low + (high - low) * this.random.nextDouble();
    }

    /** A whole number, both ends included. */
    int whole(int low, int high) {
        return low + this.random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return this.random.nextDouble() < probability;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[this.random.nextInt(choices.length)];
    }
}
