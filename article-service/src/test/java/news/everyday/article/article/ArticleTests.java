package news.everyday.article.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class ArticleTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T04:00:00Z");

    private static final Instant TUESDAY = Instant.parse("2026-11-24T04:00:00Z");

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void publishesADraftNow() {
        Article published = draft(null).publish(null, TUESDAY);

        assertThat(published.status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(published.publishedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void publishesAtTheMomentTheDraftNames() {
        assertThat(draft(MONDAY).publish(null, TUESDAY).publishedAt()).isEqualTo(MONDAY);
    }

    @Test
    void prefersTheMomentThatPublishingNames() {
        assertThat(draft(MONDAY).publish(TUESDAY, WEDNESDAY).publishedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void neverPublishesAheadOfTheClock() {
        assertThat(draft(null).publish(WEDNESDAY, TUESDAY).publishedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void publishesOnlyOnce() {
        Article published = draft(null).publish(null, MONDAY);

        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> published.publish(null, TUESDAY));
    }

    @Test
    void waitsForItsTime() {
        Article scheduled = draft(MONDAY).schedule(TUESDAY, MONDAY);

        assertThat(scheduled.status()).isEqualTo(ArticleStatus.SCHEDULED);
        assertThat(scheduled.publishAt()).isEqualTo(TUESDAY);
        assertThat(scheduled.isPublic()).isFalse();
    }

    @Test
    void carriesTheTimeItWasScheduledFor() {
        Article published = draft(MONDAY).schedule(TUESDAY, MONDAY).publish(TUESDAY, WEDNESDAY);

        assertThat(published.status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(published.publishedAt()).isEqualTo(TUESDAY);
        assertThat(published.updatedAt()).isEqualTo(WEDNESDAY);
    }

    @Test
    void isScheduledNoMoreOncePublished() {
        Article published = draft(null).schedule(WEDNESDAY, MONDAY).publish(null, TUESDAY);

        assertThat(published.publishAt()).isNull();
        assertThat(published.publishedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void staysScheduledWhenItIsEdited() {
        Article edited = draft(null).schedule(WEDNESDAY, MONDAY).edit(content("改过的标题", null), TUESDAY);

        assertThat(edited.status()).isEqualTo(ArticleStatus.SCHEDULED);
        assertThat(edited.publishAt()).isEqualTo(WEDNESDAY);
        assertThat(edited.headline()).isEqualTo("改过的标题");
    }

    @Test
    void isADraftAgainWhenItsTimeIsTakenBack() {
        Article draft = draft(MONDAY).schedule(WEDNESDAY, MONDAY).unschedule(TUESDAY);

        assertThat(draft.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(draft.publishAt()).isNull();
        assertThat(draft.publishedAt()).isEqualTo(MONDAY);
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> draft.unschedule(WEDNESDAY));
    }

    @Test
    void schedulesOnlyWhatWaits() {
        Article published = draft(null).publish(null, MONDAY);
        Article withdrawn = published.withdraw(TUESDAY);

        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> published.schedule(WEDNESDAY, TUESDAY));
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> withdrawn.schedule(WEDNESDAY, TUESDAY));
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> published.unschedule(TUESDAY));
    }

    @Test
    void staysADraftWhenItIsEdited() {
        Article edited = draft(null).edit(content("改过的标题", MONDAY), TUESDAY);

        assertThat(edited.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(edited.publishedAt()).isEqualTo(MONDAY);
        assertThat(edited.correctedAt()).isNull();
    }

    @Test
    void keepsItsMomentWhenItIsCorrected() {
        Article corrected = draft(null).publish(null, MONDAY).edit(content("更正的标题", TUESDAY), WEDNESDAY);

        assertThat(corrected.status()).isEqualTo(ArticleStatus.CORRECTED);
        assertThat(corrected.headline()).isEqualTo("更正的标题");
        assertThat(corrected.publishedAt()).isEqualTo(MONDAY);
        assertThat(corrected.correctedAt()).isEqualTo(WEDNESDAY);
        assertThat(corrected.isPublic()).isTrue();
    }

    @Test
    void isGoneOnceWithdrawn() {
        Article withdrawn = draft(null).publish(null, MONDAY).withdraw(TUESDAY);

        assertThat(withdrawn.isPublic()).isFalse();
        assertThat(withdrawn.withdrawnAt()).isEqualTo(TUESDAY);
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> withdrawn.publish(null, WEDNESDAY));
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> withdrawn.edit(content("再改", null), WEDNESDAY));
    }

    @Test
    void cannotWithdrawADraft() {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> draft(null).withdraw(MONDAY));
    }

    private static Article draft(@Nullable Instant publishedAt) {
        return Article.draft(42, content("长春市绿园区", publishedAt), MONDAY);
    }

    private static ArticleDraft content(String headline, @Nullable Instant publishedAt) {
        return new ArticleDraft(
                headline,
                null,
                "摘要",
                "<p>正文</p>",
                "中国青年网",
                null,
                null,
                "reader-letters",
                "jilin",
                null,
                List.of(),
                true,
                publishedAt);
    }
}
