package news.everyday.article.topic.web;

import news.everyday.article.topic.Topic;
import org.jspecify.annotations.Nullable;

/** A topic (专题) without its articles. */
public record TopicResponse(
        String slug,
        long version,
        String title,
        String summary,
        @Nullable String pictureUrl,
        String url) {

    public static TopicResponse from(Topic topic) {
        return new TopicResponse(
                topic.slug(), topic.version(), topic.title(), topic.summary(), topic.pictureUrl(), topic.url());
    }
}
