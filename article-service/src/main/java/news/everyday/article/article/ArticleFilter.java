package news.everyday.article.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which public articles a list holds; all parts must match, null means any.
 *
 * @param channel a channel's slug
 * @param station a station's code
 * @param topic a topic's slug; such a list is in the topic's order
 * @param tag one tag
 * @param ids these articles only; such a list is in the order of the ids
 */
public record ArticleFilter(
        @Nullable String channel,
        @Nullable String station,
        @Nullable String topic,
        @Nullable String tag,
        @Nullable List<Long> ids) {

    public static ArticleFilter all() {
        return new ArticleFilter(null, null, null, null, null);
    }

    public static ArticleFilter ofChannel(String slug) {
        return new ArticleFilter(slug, null, null, null, null);
    }

    public static ArticleFilter ofStation(String code) {
        return new ArticleFilter(null, code, null, null, null);
    }

    public static ArticleFilter ofTopic(String slug) {
        return new ArticleFilter(null, null, slug, null, null);
    }

    public static ArticleFilter ofTag(String tag) {
        return new ArticleFilter(null, null, null, tag, null);
    }

    public static ArticleFilter ofIds(List<Long> ids) {
        return new ArticleFilter(null, null, null, null, List.copyOf(ids));
    }
}
