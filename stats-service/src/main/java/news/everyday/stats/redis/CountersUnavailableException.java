package news.everyday.stats.redis;

import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Redis doesn't answer, or is being loaded from PostgreSQL: nothing was counted, nothing is known. Try again. */
public final class CountersUnavailableException extends ErrorResponseException {

    public static final String TYPE = "counters-unavailable";

    public static final String DETAIL = "The counters can't be reached right now. Please try again.";

    public CountersUnavailableException(@Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), cause);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, DETAIL);
        problem.setType(Problems.type(TYPE));
        return problem;
    }
}
