package news.everyday.member.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import news.everyday.defaults.problem.Problems;
import news.everyday.member.member.MemberProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Why somebody gets no session; each refusal is counted when it is made. */
@Component
class Refusals {

    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The same for a wrong login and for a wrong password: who is a member is nobody's business. */
    ErrorResponseException badCredentials() {
        return counted(
                "bad-credentials",
                Problems.problem(HttpStatus.UNAUTHORIZED, "bad-credentials", "Login or password is wrong."));
    }

    ErrorResponseException tooManyFailures(Duration wait) {
        ErrorResponseException problem = Problems.problem(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many wrong passwords; try again later.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        return counted("throttled", problem);
    }

    ErrorResponseException banned() {
        return counted("banned", MemberProblems.banned());
    }

    /** The refresh token is unknown, used up or expired, or its session is over. */
    ErrorResponseException sessionOver(boolean reused) {
        return counted(
                reused ? "token-reused" : "session-over",
                Problems.problem(HttpStatus.UNAUTHORIZED, "session-over", "This session is over; sign in again."));
    }

    private ErrorResponseException counted(String reason, ErrorResponseException problem) {
        this.meters.counter("news.session.refused", "reason", reason).increment();
        return problem;
    }
}
