package news.everyday.article.article.web;

import java.time.OffsetDateTime;
import news.everyday.article.article.Article;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleStatus;
import news.everyday.article.article.PlaceNames;
import news.everyday.article.http.NewsroomTime;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param publishAt when a scheduled article is published
 * @param status given to staff only, as the version
 */
public record ArticleCardResponse(
        String id,
        String url,
        String headline,
        String summary,
        String channel,
        String channelName,
        @Nullable String station,
        @Nullable String stationName,
        @Nullable String leadPictureUrl,
        String source,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime publishAt,
        @Nullable ArticleStatus status,
        @Nullable Long version) {

    public static ArticleCardResponse from(ArticleCard card) {
        return new ArticleCardResponse(
                Long.toString(card.id()),
                card.url(),
                card.headline(),
                card.summary(),
                card.channelSlug(),
                card.channelName(),
                card.stationCode(),
                card.stationName(),
                card.leadPictureUrl(),
                card.source(),
                NewsroomTime.at(card.publishedAt()),
                null,
                null,
                null);
    }

    static ArticleCardResponse from(Article article, PlaceNames names) {
        return new ArticleCardResponse(
                Long.toString(article.id()),
                article.url(),
                article.headline(),
                article.summary(),
                article.channelSlug(),
                names.channelOf(article),
                article.stationCode(),
                names.stationOf(article),
                article.leadPictureUrl(),
                article.source(),
                NewsroomTime.atOrNull(article.publishedAt()),
                NewsroomTime.atOrNull(article.publishAt()),
                article.status(),
                article.version());
    }
}
