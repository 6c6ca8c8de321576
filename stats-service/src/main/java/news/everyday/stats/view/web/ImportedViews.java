package news.everyday.stats.view.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import news.everyday.stats.counter.PastViews;

/**
 * Views that happened before.
 *
 * @param at when; rounded to its hour
 * @param uniqueVisitors how many people these views were; 0 when it isn't known
 */
record ImportedViews(
        @NotNull @Pattern(regexp = "[1-9][0-9]{0,17}", message = "is not the id of an article")
        String articleId,

        @NotNull OffsetDateTime at,
        @Min(1) @Max(1_000_000_000) long views,
        @Min(0) @Max(1_000_000_000) long uniqueVisitors) {

    PastViews toPastViews() {
        return new PastViews(
                Long.parseLong(this.articleId),
                this.at.toInstant(),
                this.views,
                Math.min(this.uniqueVisitors, this.views));
    }
}
