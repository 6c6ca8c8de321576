package news.everyday.stats.live;

import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** This pod serves as many streams as it can; another may have room, or this one later. */
public final class TooManyStreamsException extends ErrorResponseException {

    public TooManyStreamsException() {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
    }

    private static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many follow already. Please read the numbers, or try again later.");
        problem.setType(Problems.type("too-many-streams"));
        return problem;
    }
}
