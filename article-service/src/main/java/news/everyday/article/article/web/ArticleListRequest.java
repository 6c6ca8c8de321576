package news.everyday.article.article.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.everyday.article.article.ArticleCursor;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleStatus;
import news.everyday.article.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a list is to hold; every part may be absent.
 *
 * @param ids up to 100, with commas
 * @param cursor the {@code next} of the page before
 * @param limit 1 to 100, 20 when absent
 * @param status for staff: articles of this status, newest first, whatever the other parts say
 */
record ArticleListRequest(
        @Nullable @Size(max = 40) String channel,
        @Nullable @Size(max = 20) String station,

        @Nullable @Pattern(regexp = "[a-z0-9-]{2,60}", message = "must be a topic's slug")
        String topic,

        @Nullable @Size(min = 1, max = 20) String tag,

        @Nullable @Pattern(regexp = "[0-9]{1,18}(,[0-9]{1,18}){0,99}", message = "must be 1 to 100 ids with commas")
        String ids,

        @Nullable @Size(max = 40) String cursor,

        @Nullable @Pattern(regexp = "[1-9][0-9]?|100", message = "must be between 1 and 100")
        String limit,

        @Nullable
        @Pattern(regexp = "DRAFT|SCHEDULED|PUBLISHED|CORRECTED|WITHDRAWN", message = "must be a status of articles")
        String status) {

    private static final int DEFAULT_LIMIT = 20;

    ArticleFilter toFilter() {
        return new ArticleFilter(this.channel, this.station, this.topic, PlainText.lineOrNull(this.tag), idList());
    }

    private @Nullable List<Long> idList() {
        return (this.ids == null)
                ? null
                : Arrays.stream(this.ids.split(",")).map(Long::valueOf).toList();
    }

    /** Empty when there is none or it isn't one of ours. */
    Optional<ArticleCursor> toCursor() {
        return Optional.ofNullable(this.cursor).flatMap(ArticleCursor::decode);
    }

    Optional<ArticleStatus> toStatus() {
        return Optional.ofNullable(this.status).map(ArticleStatus::valueOf);
    }

    int size() {
        return (this.limit == null) ? DEFAULT_LIMIT : Integer.parseInt(this.limit);
    }
}
