package news.everyday.gateway.cache;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.Objects;
import news.everyday.gateway.cache.CacheFront.Hit;
import news.everyday.gateway.filter.ResponseHeaders;
import news.everyday.gateway.filter.TraceNumbers;
import news.everyday.gateway.metrics.RequestKind;
import news.everyday.gateway.metrics.RequestMeters;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Writes what {@link CacheFront} found: prepared headers, and bytes that are sent from where they lie. */
@Component
class FrontWriter {

    private static final AsciiString AGE = AsciiString.cached("Age");

    private static final AsciiString STATUS = AsciiString.cached(CacheStatus.HEADER);

    private static final AsciiString TRACE_ID = AsciiString.cached(ResponseHeaders.TRACE_ID);

    private final CacheMetrics metrics;

    private final RequestMeters requests;

    FrontWriter(CacheMetrics metrics, RequestMeters requests) {
        this.metrics = metrics;
        this.requests = requests;
    }

    Publisher<Void> write(Hit hit, HttpServerRequest request, HttpServerResponse response) {
        long start = System.nanoTime();
        (hit.fresh() ? this.metrics.hit : this.metrics.stale).increment();
        // Compressed long ago; the server must not even think of it.
        response.compression(false);
        boolean unchanged = isUnchanged(hit, request);
        Publisher<Void> sending =
                unchanged ? writeUnchanged(hit, request, response) : writeBody(hit, request, response);
        this.requests.answered(
                RequestKind.of(HttpMethod.GET, request.uri()),
                unchanged ? 304 : hit.response().status(),
                System.nanoTime() - start);
        return sending;
    }

    private static Publisher<Void> writeBody(Hit hit, HttpServerRequest request, HttpServerResponse response) {
        HttpHeaders gzip = hit.ready().gzip();
        boolean compressed =
                gzip != null && Encodings.takesGzip(request.requestHeaders().get(HttpHeaderNames.ACCEPT_ENCODING));
        writeHeaders(hit, compressed ? gzip : hit.ready().plain(), request, response);
        OffHeapBody body = compressed
                ? Objects.requireNonNull(hit.kept().gzip())
                : hit.kept().plain();
        return response.send(Mono.fromSupplier(body::open));
    }

    private static void writeHeaders(
            Hit hit, HttpHeaders prepared, HttpServerRequest request, HttpServerResponse response) {
        response.status(hit.response().status());
        HttpHeaders headers = response.responseHeaders();
        headers.add(prepared);
        headers.add(AGE, hit.ageSeconds());
        headers.add(STATUS, hit.status());
        headers.add(TRACE_ID, TraceNumbers.of(request.requestHeaders().get("traceparent")));
    }

    private static boolean isUnchanged(Hit hit, HttpServerRequest request) {
        String known = request.requestHeaders().get(HttpHeaderNames.IF_NONE_MATCH);
        return known != null
                && hit.response().status() == 200
                && ETags.match(known, hit.response().etag());
    }

    private static Publisher<Void> writeUnchanged(Hit hit, HttpServerRequest request, HttpServerResponse response) {
        writeHeaders(hit, hit.ready().plain(), request, response);
        response.status(304);
        response.responseHeaders().remove(HttpHeaderNames.CONTENT_LENGTH);
        return response.send();
    }
}
