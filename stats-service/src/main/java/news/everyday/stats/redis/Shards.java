package news.everyday.stats.redis;

import java.util.List;
import java.util.stream.IntStream;

/** All shards, and which one an article belongs to. */
public final class Shards {

    private final List<Shard> all;

    public Shards(int count) {
        this.all = IntStream.range(0, count)
                .mapToObj(index -> new Shard(index, new StatsKeys(index)))
                .toList();
    }

    public List<Shard> all() {
        return this.all;
    }

    public Shard of(long articleId) {
        return this.all.get((int) Long.remainderUnsigned(articleId, this.all.size()));
    }
}
