package news.everyday.article.article.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When the article counts as published; the whole request may be absent. */
record PublishRequest(@Nullable OffsetDateTime publishedAt) {

    static @Nullable Instant momentOf(@Nullable PublishRequest request) {
        return (request == null || request.publishedAt() == null)
                ? null
                : request.publishedAt().toInstant();
    }
}
