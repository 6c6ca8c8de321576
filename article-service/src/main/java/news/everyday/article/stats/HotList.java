package news.everyday.article.stats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board, hottest first.
 *
 * @param asOf when it was so; null when it could not be found out
 */
public record HotList(List<HotArticle> articles, @Nullable Instant asOf) {

    private static final HotList UNKNOWN = new HotList(List.of(), null);

    public static HotList unknown() {
        return UNKNOWN;
    }

    public boolean isKnown() {
        return this.asOf != null;
    }
}
