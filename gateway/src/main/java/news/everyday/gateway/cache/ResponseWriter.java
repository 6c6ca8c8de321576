package news.everyday.gateway.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import news.everyday.gateway.upstream.RouteObservationConvention;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a kept answer to one client: its age, the encoding the client takes, or just that nothing has changed. */
@Component
final class ResponseWriter {

    private final Clock clock;

    ResponseWriter(Clock clock) {
        this.clock = clock;
    }

    /** @param status the {@code Cache-Status}, by what is left of the answer's freshness */
    Mono<Void> write(ServerWebExchange exchange, CachedResponse cached, Function<Duration, String> status) {
        RouteObservationConvention.nameInstead(exchange, "cache");
        Instant now = this.clock.instant();
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        cached.headers().forEach(headers::put);
        headers.set(HttpHeaders.AGE, Long.toString(cached.age(now).toSeconds()));
        headers.set(CacheStatus.HEADER, status.apply(cached.timeToLive(now)));
        response.setRawStatusCode(cached.status());
        if (cached.status() == 200 && isUnchanged(exchange, cached)) {
            return response.setComplete();
        }
        byte[] body = bodyFor(exchange.getRequest(), cached, headers);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static boolean isUnchanged(ServerWebExchange exchange, CachedResponse cached) {
        long lastModified = cached.headers().getLastModified();
        return exchange.checkNotModified(
                cached.etag(), (lastModified >= 0) ? Instant.ofEpochMilli(lastModified) : Instant.MIN);
    }

    private static byte[] bodyFor(ServerHttpRequest request, CachedResponse cached, HttpHeaders headers) {
        byte[] gzip = cached.gzip();
        if (gzip != null && Encodings.takesGzip(request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING))) {
            Encodings.toGzip(headers, gzip.length);
            return gzip;
        }
        headers.setContentLength(cached.body().length);
        return cached.body();
    }
}
