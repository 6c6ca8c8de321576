package news.everyday.stats.redis;

/**
 * Redis for values that aren't text.
 *
 * @param commands whose texts hold a byte a character
 */
public record BinaryRedis(StatsRedis commands) {}
