package news.everyday.gateway.upstream;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.everyday.gateway.filter.Origin;
import news.everyday.gateway.security.Credentials;
import news.everyday.gateway.security.Identity;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers that a service gets. What services believe without asking is written here and only here; whatever a client
 * sent under such a name is dropped.
 */
@Component
final class OutgoingHeadersFilter implements HttpHeadersFilter, Ordered {

    private static final List<String> DROPPED_PREFIXES = List.of("x-forwarded-", "x-member-", "x-service-", "x-b3-");

    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "deadline",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "x-trace-id",
            "b3",
            "baggage",
            "tracestate",
            // The gateway compresses; the services and the cache speak plain.
            "accept-encoding");

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        received.forEach((name, values) -> {
            if (!isDropped(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        writeOrigin(headers, Origin.of(exchange));
        writeIdentity(headers, exchange);
        headers.set("traceparent", TraceParents.of(exchange));
        Deadline.of(exchange)
                .ifPresent(deadline -> headers.set(
                        Deadline.HEADER, Long.toString(deadline.left().toMillis())));
        return headers;
    }

    private static boolean isDropped(String name) {
        return DROPPED.contains(name) || DROPPED_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static void writeOrigin(HttpHeaders headers, Origin origin) {
        headers.set("X-Forwarded-For", origin.address());
        headers.set("X-Forwarded-Proto", origin.scheme());
        headers.set("X-Forwarded-Host", origin.host());
    }

    private static void writeIdentity(HttpHeaders headers, ServerWebExchange exchange) {
        headers.remove(HttpHeaders.AUTHORIZATION);
        Identity.of(exchange).ifPresent(identity -> headers.setBearerAuth(identity.token()));
        List<String> cookies = headers.remove(HttpHeaders.COOKIE);
        if (cookies != null) {
            writeCookies(
                    headers, cookies, exchange.getRequest().getPath().value().startsWith("/api/v1/sessions"));
        }
    }

    /** All but the access token, which has become the bearer token, and the refresh token outside of the sessions. */
    private static void writeCookies(HttpHeaders headers, List<String> cookies, boolean forSessions) {
        String others = cookies.stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::trim)
                .filter(cookie -> !cookie.startsWith(Identity.COOKIE + "="))
                .filter(cookie -> forSessions || !cookie.startsWith(Credentials.REFRESH_COOKIE + "="))
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    /** The last one, so that nothing behind it takes off what it put on. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
