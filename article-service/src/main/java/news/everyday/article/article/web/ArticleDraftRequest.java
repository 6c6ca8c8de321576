package news.everyday.article.article.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import news.everyday.article.article.ArticleDraft;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends.
 *
 * @param body HTML, at most 200 KB
 * @param channel a channel's slug
 * @param station a regional station's code, absent for national news
 * @param summary made from the first paragraph when absent
 * @param publishedAt for back-dating; never in the future
 * @param commentsOpen true when absent
 */
record ArticleDraftRequest(
        @NotBlank @Size(max = 120) String headline,
        @Nullable @Size(max = 60) String kicker,
        @NotBlank String body,
        @NotBlank @Size(max = 60) String source,
        @Nullable @Size(max = 120) String byline,
        @Nullable @Size(max = 40) String responsibleEditor,
        @NotBlank @Size(max = 40) String channel,
        @Nullable @Size(max = 20) String station,
        @Nullable @Size(max = 300) String summary,
        @Nullable @Size(max = 500) String leadPictureUrl,
        @Nullable OffsetDateTime publishedAt,
        @Nullable @Size(max = 10) List<@NotNull @Size(max = 20) String> tags,
        @Nullable Boolean commentsOpen) {

    ArticleDraft toDraft() {
        return new ArticleDraft(
                this.headline,
                this.kicker,
                this.summary,
                this.body,
                this.source,
                this.byline,
                this.responsibleEditor,
                this.channel,
                this.station,
                this.leadPictureUrl,
                Objects.requireNonNullElse(this.tags, List.of()),
                !Boolean.FALSE.equals(this.commentsOpen),
                instant(this.publishedAt));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return (time == null) ? null : time.toInstant();
    }
}
