package news.everyday.article.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import news.everyday.article.http.NewsroomTime;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code ArticlePublished}, {@code ArticleCorrected} and {@code ArticleWithdrawn} in the change feed, our
 * contract with the services that follow it: what others need to know of an article, in full.
 */
record ArticleState(
        String id,
        ArticleStatus status,
        String headline,
        String summary,
        String channel,
        String channelName,
        @Nullable String station,
        @Nullable String stationName,
        String url,
        @Nullable String pictureUrl,
        OffsetDateTime publishedAt,
        long version,
        boolean commentsOpen) {

    static ArticleState of(Article article, PlaceNames names) {
        Instant publishedAt = Objects.requireNonNull(article.publishedAt());
        return new ArticleState(
                Long.toString(article.id()),
                article.status(),
                article.headline(),
                article.summary(),
                article.channelSlug(),
                names.channelOf(article),
                article.stationCode(),
                names.stationOf(article),
                article.url(),
                article.leadPictureUrl(),
                NewsroomTime.at(publishedAt),
                article.version(),
                article.commentsOpen());
    }
}
