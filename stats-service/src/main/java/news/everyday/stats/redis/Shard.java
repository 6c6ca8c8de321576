package news.everyday.stats.redis;

/**
 * A part of the counters that lives in one slot. An article belongs to exactly one, so boards merge exactly.
 *
 * @param index from 0
 * @param keys its key names
 */
public record Shard(int index, StatsKeys keys) {}
