package news.everyday.stats.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Views of an article within a bucket. */
public record ExportRow(
        Instant start,
        long articleId,
        String headline,
        String channel,
        @Nullable String station,
        long views) {}
