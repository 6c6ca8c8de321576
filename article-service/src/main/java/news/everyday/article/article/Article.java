package news.everyday.article.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article (稿件), one news item.
 *
 * @param id assigned by the database; 0 before that
 * @param version grows with every change; the entity tag
 * @param kicker a line above the headline (眉题)
 * @param summary 摘要, at most a few sentences of plain text
 * @param bodyHtml 正文, sanitised HTML
 * @param source the organisation that first published it (来源)
 * @param byline the authors as displayed (署名), e.g. {@code 记者 张三}
 * @param responsibleEditor 责任编辑
 * @param channelSlug the channel (频道) it stands in
 * @param stationCode the regional station (地方站) it belongs to, null for national news
 * @param publishedAt when it was published; of a draft the moment it is meant to carry, if one was given
 * @param commentsOpen whether readers may comment
 */
public record Article(
        long id,
        long version,
        ArticleStatus status,
        String headline,
        @Nullable String kicker,
        String summary,
        String bodyHtml,
        String source,
        @Nullable String byline,
        @Nullable String responsibleEditor,
        String channelSlug,
        @Nullable String stationCode,
        @Nullable String leadPictureUrl,
        List<String> tags,
        boolean commentsOpen,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        @Nullable Instant withdrawnAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether readers may see it. */
    public boolean isPublic() {
        return this.status.isPublic();
    }

    public String url() {
        return "/articles/" + this.id;
    }
}
