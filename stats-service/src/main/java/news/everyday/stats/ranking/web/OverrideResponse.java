package news.everyday.stats.ranking.web;

import java.time.OffsetDateTime;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.ranking.override.BoardOverride;
import news.everyday.stats.ranking.override.Editor;

/** A decision in force. */
record OverrideResponse(
        String board,
        String articleId,
        String action,
        String reason,
        OffsetDateTime until,
        long version,
        By by,
        OffsetDateTime at) {

    static OverrideResponse from(BoardOverride override) {
        return new OverrideResponse(
                override.board(),
                Long.toString(override.articleId()),
                override.action().name(),
                override.reason(),
                NewsDay.at(override.until()),
                override.version(),
                By.from(override.by()),
                NewsDay.at(override.changedAt()));
    }

    /** Who decided. */
    record By(String id, String displayName) {

        static By from(Editor editor) {
            return new By(Long.toString(editor.id()), editor.name());
        }
    }
}
