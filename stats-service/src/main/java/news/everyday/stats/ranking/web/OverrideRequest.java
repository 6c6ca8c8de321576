package news.everyday.stats.ranking.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.ranking.override.OverrideAction;
import news.everyday.stats.ranking.override.OverrideService.Decision;
import org.springframework.http.HttpStatus;

/**
 * A decision about an article on a board.
 *
 * @param action {@code PIN} (置顶) or {@code SUPPRESS} (压下)
 * @param reason why; stays in the trail
 * @param until when it ends by itself, at most thirty days from now
 */
record OverrideRequest(
        @NotNull @Pattern(regexp = "PIN|SUPPRESS", message = "is PIN or SUPPRESS")
        String action,

        @NotBlank @Size(max = 500) String reason,
        @NotNull OffsetDateTime until) {

    private static final Duration LONGEST = Duration.ofDays(30);

    Decision toDecision(String board, long articleId, Instant now) {
        Instant end = this.until.toInstant();
        if (!end.isAfter(now)) {
            throw invalidUntil("is not in the future");
        }
        if (end.isAfter(now.plus(LONGEST))) {
            throw invalidUntil("is more than " + LONGEST.toDays() + " days ahead");
        }
        return new Decision(board, articleId, OverrideAction.valueOf(this.action), this.reason.strip(), end);
    }

    private static RuntimeException invalidUntil(String reason) {
        return Problems.invalidField(HttpStatus.BAD_REQUEST, "invalid-request", "until", reason);
    }
}
