package news.everyday.stats.redis;

/**
 * The names of all our keys. Keys of one shard share a hash tag, so that every script stays within one slot of a Redis
 * Cluster, e.g. {@code news:stats:views:{s0}:totals}.
 */
public final class StatsKeys {

    private final String prefix;

    StatsKeys(int shard) {
        this.prefix = "news:stats:views:{s" + shard + "}:";
    }

    /** String: there while the shard is loaded; views are refused without it. */
    public String epoch() {
        return this.prefix + "epoch";
    }

    /** Hash: article → views ever. */
    public String totals() {
        return this.prefix + "totals";
    }

    /** Hash: lane → sequence, moment and outcome of its last batch. */
    public String lanes() {
        return this.prefix + "lanes";
    }

    /** Hash: bucket → the visitors who looked within the window. */
    public String seen() {
        return this.prefix + "seen";
    }

    /** Prefix of the HyperLogLogs: followed by {@code <day>:<article>}. */
    public String visitors() {
        return this.prefix + "visitors:";
    }

    /** HyperLogLog: the unique visitors of an article on a day (yyyyMMdd). */
    public String visitors(String day, long articleId) {
        return visitors() + day + ":" + articleId;
    }

    /** Hash: article:hour → views not yet ranked. */
    public String pending() {
        return this.prefix + "pending";
    }

    /** String: what batches counted and nobody has gathered yet, see {@code FreshViews}. */
    public String fresh() {
        return this.prefix + "fresh";
    }

    /** As {@link #fresh()}, set apart to be added to {@link #ranking()} and to the unique visitors. */
    public String gathering() {
        return this.prefix + "gathering";
    }

    /** String: up to where {@link #gathering()} is added. */
    public String gathered() {
        return this.prefix + "gathering:through";
    }

    /** As {@link #pending()}, set apart for ranking. */
    public String ranking() {
        return this.prefix + "ranking";
    }

    /** String: which round {@link #ranking()} belongs to. */
    public String round() {
        return this.prefix + "ranking:round";
    }

    /** The lane marks that hold once {@link #ranking()} is used up. */
    public String rankingMarks() {
        return this.prefix + "ranking:marks";
    }

    /** Hash: article:hour → views ranked, not yet in a batch for PostgreSQL. */
    public String unflushed() {
        return this.prefix + "unflushed";
    }

    /** The lane marks that hold for {@link #unflushed()}. */
    public String unflushedMarks() {
        return this.prefix + "unflushed:marks";
    }

    /** Hash: article:hour → views of the batch that goes to PostgreSQL. */
    public String batch() {
        return this.prefix + "batch";
    }

    /** The lane marks that hold for {@link #batch()}. */
    public String batchMarks() {
        return this.prefix + "batch:marks";
    }

    /** Hash: number, token, epoch and moment of {@link #batch()}. */
    public String batchHead() {
        return this.prefix + "batch:head";
    }

    /** String: how many batches were cut in this epoch. */
    public String batchNumber() {
        return this.prefix + "batches";
    }

    /** Hash: what is counted beside the totals, see {@code Tally}; not yet in a batch for PostgreSQL. */
    public String tally() {
        return this.prefix + "tally";
    }

    /** As {@link #tally()}, in {@link #batch()}. */
    public String batchTally() {
        return this.prefix + "batch:tally";
    }

    /** Prefix of the boards: followed by {@code <cell>:<scope>}. */
    public String boards() {
        return this.prefix + "board:";
    }

    /** Sorted set: article → forward-decayed score. */
    public String board(String cell, String scope) {
        return boards() + cell + ":" + scope;
    }

    /** Hash: article → views that are not to raise a board. */
    public String damped() {
        return this.prefix + "damped";
    }

    /**
     * HyperLogLog: who looked at something within half a minute.
     *
     * @param slot half minutes since 1970
     * @param what an article's id, or {@code site}
     */
    public String readers(long slot, String what) {
        return this.prefix + "readers:" + slot + ":" + what;
    }

    /** String: which comment counts the board of the most commented has, {@code <day>/<position>}. */
    public String commentMark() {
        return this.prefix + "comments:mark";
    }

    /** String: there when this import was counted. */
    public String imported(String id) {
        return this.prefix + "import:" + id;
    }

    /** String: which pod tends the shard. */
    public String lease() {
        return this.prefix + "lease";
    }

    /** String: the epoch that is being loaded. */
    public String rebuild() {
        return this.prefix + "rebuild";
    }

    /** Pattern of all keys of the shard. */
    public String all() {
        return this.prefix + "*";
    }
}
