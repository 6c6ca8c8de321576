package news.everyday.article.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor hands in. The fields are those of {@link Article}; before it went through the {@link Proofreader} nothing
 * of it may be believed.
 *
 * @param summary null to have it made from the first paragraph
 * @param publishedAt the moment the article is to carry, null for the moment it is published
 */
public record ArticleDraft(
        String headline,
        @Nullable String kicker,
        @Nullable String summary,
        String bodyHtml,
        String source,
        @Nullable String byline,
        @Nullable String responsibleEditor,
        String channelSlug,
        @Nullable String stationCode,
        @Nullable String leadPictureUrl,
        List<String> tags,
        boolean commentsOpen,
        @Nullable Instant publishedAt) {}
