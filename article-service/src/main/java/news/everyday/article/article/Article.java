package news.everyday.article.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * @param publishAt when it is to be published by itself (定时发布); of a scheduled article only
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
        @Nullable Instant publishAt,
        @Nullable Instant correctedAt,
        @Nullable Instant withdrawnAt,
        Instant createdAt,
        Instant updatedAt) {

    private Article(long id, long version, ArticleStatus status, ArticleDraft content, Moments moments) {
        this(
                id,
                version,
                status,
                content.headline(),
                content.kicker(),
                Objects.requireNonNull(content.summary()),
                content.bodyHtml(),
                content.source(),
                content.byline(),
                content.responsibleEditor(),
                content.channelSlug(),
                content.stationCode(),
                content.leadPictureUrl(),
                content.tags(),
                content.commentsOpen(),
                moments.published(),
                moments.scheduled(),
                moments.corrected(),
                moments.withdrawn(),
                moments.created(),
                moments.updated());
    }

    /** Whether readers may see it. */
    public boolean isPublic() {
        return this.status.isPublic();
    }

    public String url() {
        return "/articles/" + this.id;
    }

    /** A new article as an editor hands it in, proofread. */
    static Article draft(long id, ArticleDraft draft, Instant now) {
        return new Article(
                id, 1, ArticleStatus.DRAFT, draft, new Moments(draft.publishedAt(), null, null, null, now, now));
    }

    /** An article that was published elsewhere already; the draft says when. */
    static Article imported(long id, ArticleDraft draft, Instant now) {
        return new Article(
                id, 1, ArticleStatus.PUBLISHED, draft, new Moments(draft.publishedAt(), null, null, null, now, now));
    }

    /**
     * With new content: of a draft an edit, which leaves it scheduled if it was; of a public article a correction (更正), which
     * keeps the moment it was published. Fails when the article was withdrawn.
     */
    Article edit(ArticleDraft draft, Instant now) {
        if (this.status == ArticleStatus.WITHDRAWN) {
            throw ArticleProblems.withdrawn(this.id);
        }
        return isPublic()
                ? next(
                        ArticleStatus.CORRECTED,
                        draft,
                        new Moments(this.publishedAt, null, now, null, this.createdAt, now))
                : next(
                        this.status,
                        draft,
                        new Moments(draft.publishedAt(), this.publishAt, null, null, this.createdAt, now));
    }

    /**
     * Public from now on. Fails unless it is a draft, scheduled or not.
     *
     * @param moment when it counts as published; null for the moment the draft names, else now
     */
    Article publish(@Nullable Instant moment, Instant now) {
        checkUnpublished();
        Instant wanted = (moment != null) ? moment : Objects.requireNonNullElse(this.publishedAt, now);
        Instant published = wanted.isBefore(now) ? wanted : now;
        return next(ArticleStatus.PUBLISHED, content(), new Moments(published, null, null, null, this.createdAt, now));
    }

    /** To be published by itself at a moment; scheduled before, it has that moment now. Fails unless it is a draft. */
    Article schedule(Instant moment, Instant now) {
        checkUnpublished();
        Moments moments = new Moments(this.publishedAt, moment, null, null, this.createdAt, now);
        return next(ArticleStatus.SCHEDULED, content(), moments);
    }

    /** A draft again that waits for somebody to publish it. Fails unless it is scheduled. */
    Article unschedule(Instant now) {
        checkUnpublished();
        if (this.status != ArticleStatus.SCHEDULED) {
            throw ArticleProblems.notScheduled(this.id);
        }
        Moments moments = new Moments(this.publishedAt, null, null, null, this.createdAt, now);
        return next(ArticleStatus.DRAFT, content(), moments);
    }

    private void checkUnpublished() {
        if (this.status == ArticleStatus.WITHDRAWN) {
            throw ArticleProblems.withdrawn(this.id);
        }
        if (isPublic()) {
            throw ArticleProblems.alreadyPublished(this.id);
        }
    }

    /** Gone for readers (撤稿). Fails unless it is public. */
    Article withdraw(Instant now) {
        if (!isPublic()) {
            throw ArticleProblems.notPublished(this.id);
        }
        Moments moments = new Moments(this.publishedAt, null, this.correctedAt, now, this.createdAt, now);
        return next(ArticleStatus.WITHDRAWN, content(), moments);
    }

    private Article next(ArticleStatus newStatus, ArticleDraft content, Moments moments) {
        return new Article(this.id, this.version, newStatus, content, moments);
    }

    private ArticleDraft content() {
        return new ArticleDraft(
                this.headline,
                this.kicker,
                this.summary,
                this.bodyHtml,
                this.source,
                this.byline,
                this.responsibleEditor,
                this.channelSlug,
                this.stationCode,
                this.leadPictureUrl,
                this.tags,
                this.commentsOpen,
                this.publishedAt);
    }

    private record Moments(
            @Nullable Instant published,
            @Nullable Instant scheduled,
            @Nullable Instant corrected,
            @Nullable Instant withdrawn,
            Instant created,
            Instant updated) {}
}
