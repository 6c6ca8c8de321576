package news.everyday.stats.series.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.series.SeriesRange;
import news.everyday.stats.series.SeriesScope;
import news.everyday.stats.series.SeriesStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A range of a scope, as the address names it.
 *
 * @param scope {@code site}, {@code channel:…}, {@code station:…} or {@code article:…}
 * @param step {@code hour} or {@code day}
 * @param from of the first bucket; the usual range before {@code to} when absent
 * @param to before it ends; now when absent
 */
record SeriesRequest(
        @Nullable String scope,
        @Nullable String step,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    SeriesScope toScope() {
        if (this.scope == null) {
            throw invalid("scope", "is missing");
        }
        return SeriesScope.parse(this.scope)
                .orElseThrow(() -> invalid("scope", "is site, channel:…, station:… or article:…"));
    }

    SeriesRange toRange(Instant now) {
        SeriesStep length = toStep();
        Instant end = (this.to != null) ? this.to.toInstant() : now.plusNanos(1);
        Instant start = (this.from != null) ? this.from.toInstant() : end.minus(length.usual());
        if (!start.isBefore(end)) {
            throw invalid("from", "is not before to");
        }
        SeriesRange range = SeriesRange.around(length, start, end);
        if (range.isTooLong()) {
            throw invalid("from", "is more than " + length.longest().toDays() + " days before to");
        }
        return range;
    }

    private SeriesStep toStep() {
        if (this.step == null || this.step.equals("hour")) {
            return SeriesStep.HOUR;
        }
        if (!this.step.equals("day")) {
            throw invalid("step", "is hour or day");
        }
        return SeriesStep.DAY;
    }

    static RuntimeException invalid(String field, String reason) {
        return Problems.invalidField(HttpStatus.BAD_REQUEST, "invalid-request", field, reason);
    }
}
