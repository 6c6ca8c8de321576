package news.everyday.stats.counter;

/**
 * How much of a lane PostgreSQL has.
 *
 * @param sequence the last batch whose views it has
 * @param visitorsSequence the last batch whose visitors are in the stored sketches
 */
public record StoredMark(long sequence, long visitorsSequence) {

    public static final StoredMark NONE = new StoredMark(0, 0);
}
