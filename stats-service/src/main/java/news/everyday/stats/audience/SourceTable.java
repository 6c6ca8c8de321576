package news.everyday.stats.audience;

import java.time.Duration;

/**
 * How often keys were seen lately, in a table that doesn't grow. A count halves with every half-life. Where a bucket is
 * full, the smallest count makes room: a count may be too low, never too high, so nobody is suspected by mistake.
 *
 * <p>For one thread.
 */
final class SourceTable {

    private static final int WAYS = 8;

    /** After so many half-lives a count is taken for nothing. */
    private static final int MEMORY = 8;

    private final long[] keys;

    private final float[] counts;

    private final int[] seconds;

    private final float[] decay;

    private final int bucketMask;

    SourceTable(int entries, Duration halfLife) {
        int size = Math.max(Integer.highestOneBit(entries), WAYS);
        this.keys = new long[size];
        this.counts = new float[size];
        this.seconds = new int[size];
        this.bucketMask = size / WAYS - 1;
        this.decay = new float[(int) (MEMORY * halfLife.toSeconds())];
        for (int age = 0; age < this.decay.length; age++) {
            this.decay[age] = (float) Math.pow(2, -age / (double) halfLife.toSeconds());
        }
    }

    /** The count as of now; 0 for a key that isn't known (any more). */
    float count(long key, int now) {
        int slot = find(key);
        return (slot < 0) ? 0 : countAt(slot, now);
    }

    void add(long key, int now) {
        int slot = find(key);
        if (slot >= 0) {
            this.counts[slot] = countAt(slot, now) + 1;
        } else {
            slot = smallest(key, now);
            this.keys[slot] = key;
            this.counts[slot] = 1;
        }
        this.seconds[slot] = now;
    }

    private int find(long key) {
        int first = firstOf(key);
        for (int slot = first; slot < first + WAYS; slot++) {
            if (this.keys[slot] == key) {
                return slot;
            }
        }
        return -1;
    }

    private int smallest(long key, int now) {
        int first = firstOf(key);
        int smallest = first;
        float least = Float.MAX_VALUE;
        for (int slot = first; slot < first + WAYS; slot++) {
            float count = countAt(slot, now);
            if (count < least) {
                least = count;
                smallest = slot;
            }
        }
        return smallest;
    }

    /** A clock that was set back takes nothing away. */
    private float countAt(int slot, int now) {
        int age = Math.max(now - this.seconds[slot], 0);
        return (age < this.decay.length) ? this.counts[slot] * this.decay[age] : 0;
    }

    private int firstOf(long key) {
        return ((int) (key >>> 32) & this.bucketMask) * WAYS;
    }
}
