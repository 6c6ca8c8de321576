package news.everyday.gateway.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Makes of what a service sent what may be given to many. */
@Component
final class ResponseMaker {

    private static final List<String> OF_THE_CONNECTION = List.of(
            "Connection",
            "Keep-Alive",
            "Transfer-Encoding",
            "Content-Length",
            "Trailer",
            "Age",
            "X-Trace-Id",
            "traceparent");

    private static final Lifetime NONE = new Lifetime(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final int WORTH_COMPRESSING = 1_024;

    private final StoragePolicy policy;

    private final Clock clock;

    ResponseMaker(StoragePolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** The answer, and whether it may be kept: a new one, or the stale one that the service confirmed with a 304. */
    Fetched make(CapturedResponse captured, @Nullable CachedResponse stale) {
        HttpHeaders headers = withoutConnection(captured.getHeaders());
        boolean confirmed = captured.status() == 304 && stale != null;
        Optional<Lifetime> lifetime = this.policy.lifetimeOf(confirmed ? stale.status() : captured.status(), headers);
        Instant madeAt = this.clock.instant().minus(ageOf(captured.getHeaders()));
        CachedResponse response = confirmed
                ? stale.confirmed(headers, madeAt, lifetime.orElse(NONE))
                : new CachedResponse(
                        captured.status(),
                        headers,
                        captured.body(),
                        lifetime.isPresent() ? compressed(captured) : null,
                        madeAt,
                        lifetime.orElse(NONE));
        return new Fetched(response, lifetime.isPresent());
    }

    private static HttpHeaders withoutConnection(HttpHeaders received) {
        HttpHeaders headers = HttpHeaders.copyOf(received);
        OF_THE_CONNECTION.forEach(headers::remove);
        return headers;
    }

    private static Duration ageOf(HttpHeaders headers) {
        String age = headers.getFirst(HttpHeaders.AGE);
        return (age != null && age.matches("\\d{1,9}")) ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
    }

    /** Once here, instead of for everybody who gets it. */
    private static byte @Nullable [] compressed(CapturedResponse captured) {
        byte[] body = captured.body();
        if (body.length < WORTH_COMPRESSING || !isText(captured.getHeaders())) {
            return null;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return compressed.toByteArray();
    }

    private static boolean isText(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        return type != null
                && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
                && (type.getType().equals("text") || type.getSubtype().matches(".*(?:json|xml|javascript)"));
    }
}
