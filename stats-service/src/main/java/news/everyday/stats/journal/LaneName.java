package news.everyday.stats.journal;

/**
 * Which lane of a pod a segment belongs to.
 *
 * @param loop index of the event loop; earlier versions had a lane for each
 * @param shard index of the shard
 * @param shards how many shards there were
 */
public record LaneName(int loop, int shard, int shards) {

    static final LaneName NONE = new LaneName(-1, -1, 0);

    /** What Redis and PostgreSQL know the lane by, within its shard. */
    public String of(String pod) {
        return pod + "/" + this.loop;
    }
}
