package news.everyday.gateway.cache;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A failure that several requests share: each writes its own trace id into it, so each needs its own. */
final class SharedProblem {

    private SharedProblem() {}

    static Throwable ownCopy(Throwable failure) {
        if (!(failure instanceof ErrorResponseException shared)) {
            return failure;
        }
        ProblemDetail detail = ProblemDetail.forStatus(shared.getStatusCode());
        detail.setType(shared.getBody().getType());
        detail.setDetail(shared.getBody().getDetail());
        ErrorResponseException own = new ErrorResponseException(shared.getStatusCode(), detail, shared);
        own.getHeaders().putAll(shared.getHeaders());
        return own;
    }
}
