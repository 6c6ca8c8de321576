package news.everyday.defaults.problem;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Names of the problem types (RFC 9457 {@code type}). A type is a promise to clients: it never changes once released.
 */
public final class Problems {

    private static final String PREFIX = "urn:everyday-news:problem:";

    private Problems() {}

    /**
     * The type URI of a problem.
     *
     * @param slug kebab-case name, e.g. {@code article-not-found}
     */
    public static URI type(String slug) {
        return URI.create(PREFIX + slug);
    }

    /** An error with a stable type and a sentence that tells the caller what to change. */
    public static ErrorResponseException problem(HttpStatusCode status, String slug, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type(slug));
        return new ErrorResponseException(status, body, null);
    }

    /** An error about one field of the request. */
    public static ErrorResponseException invalidField(HttpStatusCode status, String slug, String field, String reason) {
        ErrorResponseException problem = problem(status, slug, reason);
        problem.getBody().setProperty("errors", java.util.List.of(new FieldProblem(field, reason)));
        return problem;
    }

    /**
     * One rejected field.
     *
     * @param field path of the field in the request, e.g. {@code headline}
     * @param reason what is wrong with it, for people
     */
    public record FieldProblem(String field, String reason) {}
}
