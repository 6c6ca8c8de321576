package news.everyday.article.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public article as lists show it.
 *
 * @param channelName e.g. 群众来信
 * @param stationName e.g. 吉林; null, as the code, for national news
 * @param leadPictureUrl null when it has no picture
 * @param url path of its page, e.g. {@code /articles/42}
 */
public record ArticleCard(
        long id,
        String headline,
        String summary,
        String channelSlug,
        String channelName,
        @Nullable String stationCode,
        @Nullable String stationName,
        @Nullable String leadPictureUrl,
        String source,
        Instant publishedAt,
        String url) {}
