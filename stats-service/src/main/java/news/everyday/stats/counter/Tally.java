package news.everyday.stats.counter;

/**
 * Something that is counted beside the totals of readers' views.
 *
 * @param hour hours since 1970-01-01T00:00Z
 */
sealed interface Tally {

    long hour();

    long count();

    /**
     * Views by where they came from and on what they were read.
     *
     * @param station empty for an article of no regional station
     */
    record Breakdown(long hour, String channel, String station, String referrer, String device, long count)
            implements Tally {}

    /** Views of an article by known crawlers and prefetches. */
    record Bots(long hour, long articleId, long count) implements Tally {}

    /**
     * Reads a field of the tally hash.
     *
     * @param field {@code d:<hour>:<channel>:<station>:<referrer>:<device>} or {@code b:<hour>:<article>}
     */
    static Tally parse(String field, String count) {
        String[] parts = field.split(":", -1);
        long hour = Long.parseLong(parts[1]);
        long number = Long.parseLong(count);
        return parts[0].equals("b")
                ? new Bots(hour, Long.parseLong(parts[2]), number)
                : new Breakdown(hour, parts[2], parts[3], parts[4], parts[5], number);
    }
}
