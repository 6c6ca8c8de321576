package news.everyday.article.article.web;

import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.article.article.Article;
import news.everyday.article.article.ArticleStatus;
import news.everyday.article.article.PlaceNames;
import news.everyday.article.http.NewsroomTime;
import org.jspecify.annotations.Nullable;

/**
 * An article in full.
 *
 * @param publishAt when a scheduled article is published
 */
record ArticleResponse(
        String id,
        long version,
        ArticleStatus status,
        String url,
        String headline,
        @Nullable String kicker,
        String summary,
        String body,
        String source,
        @Nullable String byline,
        @Nullable String responsibleEditor,
        String channel,
        String channelName,
        @Nullable String station,
        @Nullable String stationName,
        @Nullable String leadPictureUrl,
        List<String> tags,
        boolean commentsOpen,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime publishAt,
        @Nullable OffsetDateTime correctedAt,
        @Nullable OffsetDateTime withdrawnAt,
        OffsetDateTime updatedAt) {

    static ArticleResponse from(Article article, PlaceNames names) {
        return new ArticleResponse(
                Long.toString(article.id()),
                article.version(),
                article.status(),
                article.url(),
                article.headline(),
                article.kicker(),
                article.summary(),
                article.bodyHtml(),
                article.source(),
                article.byline(),
                article.responsibleEditor(),
                article.channelSlug(),
                names.channelOf(article),
                article.stationCode(),
                names.stationOf(article),
                article.leadPictureUrl(),
                article.tags(),
                article.commentsOpen(),
                NewsroomTime.atOrNull(article.publishedAt()),
                NewsroomTime.atOrNull(article.publishAt()),
                NewsroomTime.atOrNull(article.correctedAt()),
                NewsroomTime.atOrNull(article.withdrawnAt()),
                NewsroomTime.at(article.updatedAt()));
    }
}
