package news.everyday.article.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How stats-service reckons heat (热榜怎么算), by its own settings.
 *
 * @param boards null when it could not be found out, and everything else with it
 */
public record HotFormula(
        @Nullable String source,
        long dedupWindowSeconds,
        @Nullable List<BoardRule> boards,
        @Nullable Example example,
        @Nullable Damping damping) {

    private static final HotFormula UNKNOWN = new HotFormula(null, 0, null, null, null);

    public static HotFormula unknown() {
        return UNKNOWN;
    }

    public boolean isKnown() {
        return this.boards != null && this.example != null && this.damping != null && this.source != null;
    }

    /** What a board goes by; what doesn't apply is null. */
    public record BoardRule(
            String board,
            @Nullable Long halfLifeSeconds,
            @Nullable Double dayBefore,
            @Nullable Integer days,
            @Nullable List<String> standIns) {}

    /** A worked number. */
    public record Example(long halfLifeSeconds, List<Item> items) {

        /** An article, viewed so often so long ago. */
        public record Item(String article, long views, long secondsAgo, double score) {}
    }

    /** From where on the views of one source raise nothing more. */
    public record Damping(Source visitor, Source addressBlock, Source agent, double usualFactor) {

        /** So many views, and beyond them this share of the article's. */
        public record Source(double free, double share) {}
    }
}
