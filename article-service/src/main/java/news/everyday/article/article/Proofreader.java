package news.everyday.article.article;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.editing.FieldProblems;
import news.everyday.article.station.StationCatalog;
import news.everyday.article.text.PlainText;
import news.everyday.article.text.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a draft fit to be kept (校对): safe HTML, clean lines, a summary; refuses what it can't mend. */
@Component
class Proofreader {

    static final int MAX_BODY_BYTES = 200 * 1024;

    static final int SUMMARY_LENGTH = 120;

    private static final String WHEN = "Must not be in the future, nor before 1970.";

    private static final String AHEAD = "Must be in the future, at most a year ahead.";

    /** Clocks of two machines may differ by so much. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    private final Clock clock;

    Proofreader(ChannelCatalog channels, StationCatalog stations, Clock clock) {
        this.channels = channels;
        this.stations = stations;
        this.clock = clock;
    }

    /** The draft made fit; fails with a problem naming every field that can't be. */
    ArticleDraft proofread(ArticleDraft draft) {
        boolean fits = draft.bodyHtml().getBytes(StandardCharsets.UTF_8).length <= MAX_BODY_BYTES;
        SafeHtml body = SafeHtml.of(fits ? draft.bodyHtml() : "");
        String picture = PlainText.lineOrNull(draft.leadPictureUrl());
        new FieldProblems()
                .check(!PlainText.line(draft.headline()).isEmpty(), "headline", "Must not be blank.")
                .check(!PlainText.line(draft.source()).isEmpty(), "source", "Must not be blank.")
                .check(fits, "body", "Must not be larger than 200 KB.")
                .check(!fits || !body.isEmpty(), "body", "Nothing of it is left that readers could see.")
                .checkKnown(draft.channelSlug(), this.channels::find, "channel")
                .checkKnown(emptyToNull(draft.stationCode()), this.stations::find, "station")
                .checkPicture(picture, "leadPictureUrl")
                .check(isPossible(draft.publishedAt()), "publishedAt", WHEN)
                .throwIfAny();
        return clean(draft, body, picture);
    }

    /** Fails with a problem when nothing can have been published at that moment. */
    void checkPublishedAt(@Nullable Instant publishedAt) {
        new FieldProblems().check(isPossible(publishedAt), "publishedAt", WHEN).throwIfAny();
    }

    /** Fails with a problem when no article may wait for that moment. */
    void checkPublishAt(Instant publishAt) {
        Instant now = this.clock.instant();
        Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        new FieldProblems()
                .check(publishAt.isAfter(now) && !publishAt.isAfter(latest), "publishAt", AHEAD)
                .throwIfAny();
    }

    private boolean isPossible(@Nullable Instant moment) {
        return moment == null
                || (moment.isAfter(Instant.EPOCH)
                        && moment.isBefore(this.clock.instant().plus(CLOCK_SKEW)));
    }

    private static ArticleDraft clean(ArticleDraft draft, SafeHtml body, @Nullable String picture) {
        return new ArticleDraft(
                PlainText.line(draft.headline()),
                PlainText.lineOrNull(draft.kicker()),
                summaryOf(draft, body),
                body.html(),
                PlainText.line(draft.source()),
                PlainText.lineOrNull(draft.byline()),
                PlainText.lineOrNull(draft.responsibleEditor()),
                draft.channelSlug(),
                emptyToNull(draft.stationCode()),
                picture,
                cleanTags(draft.tags()),
                draft.commentsOpen(),
                draft.publishedAt());
    }

    private static String summaryOf(ArticleDraft draft, SafeHtml body) {
        String given = PlainText.lineOrNull(draft.summary());
        return Objects.requireNonNullElseGet(given, () -> PlainText.shorten(body.firstParagraph(), SUMMARY_LENGTH));
    }

    private static List<String> cleanTags(List<String> tags) {
        return tags.stream()
                .map(PlainText::line)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return (text == null || text.isEmpty()) ? null : text;
    }
}
