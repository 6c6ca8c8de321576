package news.everyday.stats.article;

import java.util.Set;
import news.everyday.defaults.feed.FeedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What we know of an article (稿件): enough to count it and to show it in a ranking.
 *
 * @param published false once it is withdrawn (撤稿)
 * @param channel slug of its channel (频道)
 * @param station code of its regional station (地方站), if it has one
 * @param position of the feed event this state came with; a later state has a higher one
 */
public record Article(
        long id,
        boolean published,
        String headline,
        String channel,
        @Nullable String station,
        String url,
        @Nullable String pictureUrl,
        long position) {

    private static final Set<String> VISIBLE = Set.of("PUBLISHED", "CORRECTED");

    /** The state that an event of the article feed carries. */
    static Article from(FeedEvent event) {
        JsonNode article = event.payload();
        long id = article.path("id").asLong();
        return new Article(
                id,
                VISIBLE.contains(article.path("status").asString("")),
                article.path("headline").asString(""),
                article.path("channel").asString(""),
                textOrNull(article.path("station")),
                article.path("url").asString("/articles/" + id),
                textOrNull(article.path("pictureUrl")),
                event.position());
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
