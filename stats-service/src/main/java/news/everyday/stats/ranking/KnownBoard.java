package news.everyday.stats.ranking;

import java.time.Instant;
import java.util.List;

/**
 * A board as it was read.
 *
 * @param asOf the moment (截至) the ranks are of
 */
public record KnownBoard(List<HotArticle> hottest, Instant asOf) {}
