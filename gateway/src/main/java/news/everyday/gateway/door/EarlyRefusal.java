package news.everyday.gateway.door;

import news.everyday.gateway.fallback.ErrorPage;
import news.everyday.gateway.filter.ResponseHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals where Spring has no request yet: a page for readers, a problem for programs, with the headers that every answer has. */
@Component
public final class EarlyRefusal {

    private final ErrorPage page;

    private final JsonMapper json;

    private final ResponseHeaders usual;

    EarlyRefusal(ErrorPage page, JsonMapper json, ResponseHeaders usual) {
        this.page = page;
        this.json = json;
        this.usual = usual;
    }

    /**
     * The whole answer but its status line.
     *
     * @param forReader as a page, see {@link #isForReader}
     * @param traceId 32 hex digits
     */
    public Answer answer(ProblemDetail problem, boolean forReader, String traceId) {
        problem.setProperty("traceId", traceId);
        byte[] body = forReader ? this.page.render(problem) : this.json.writeValueAsBytes(problem);
        HttpHeaders headers = headers(traceId);
        headers.set(HttpHeaders.CONTENT_TYPE, forReader ? "text/html;charset=UTF-8" : "application/problem+json");
        headers.setContentLength(body.length);
        return new Answer(headers, body);
    }

    /** What every answer has, also one without a body. */
    HttpHeaders headers(String traceId) {
        HttpHeaders headers = new HttpHeaders();
        this.usual.complete(headers, false);
        headers.set(ResponseHeaders.TRACE_ID, traceId);
        headers.setCacheControl("no-store");
        return headers;
    }

    /** Whether a browser shows the answer to somebody. */
    public static boolean isForReader(@Nullable String accept, String address) {
        return accept != null && accept.contains("text/html") && !address.startsWith("/api/");
    }

    /** Headers and body. */
    public record Answer(HttpHeaders headers, byte[] body) {}
}
