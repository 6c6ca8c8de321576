package news.everyday.gateway.upstream;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.everyday.gateway.filter.Origin;
import news.everyday.gateway.security.Credentials;
import news.everyday.gateway.security.Identity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/**
 * The headers that a service gets. What services believe without asking is written here and only here; whatever a client
 * sent under such a name is dropped, and so is what is between the client and us alone.
 */
final class OutgoingHeaders {

    private static final List<String> DROPPED_PREFIXES = List.of("x-forwarded-", "x-member-", "x-service-", "x-b3-");

    private static final Set<String> DROPPED = Set.of(
            "host",
            // Credentials, which are written anew.
            "authorization",
            "cookie",
            "traceparent",
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
            "x-application-context",
            "b3",
            "baggage",
            "tracestate",
            // The gateway compresses; the services and the cache speak plain.
            "accept-encoding");

    private OutgoingHeaders() {}

    static HttpHeaders of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Set<String> ofTheConnection = ofTheConnection(request.getHeaders());
        HttpHeaders headers = new DefaultHttpHeaders();
        request.getHeaders().forEach((name, values) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!isDropped(lowerCase) && !ofTheConnection.contains(lowerCase)) {
                headers.add(name, values);
            }
        });
        writeFraming(request.getHeaders(), headers);
        writeAgent(headers);
        writeOrigin(headers, Origin.of(exchange));
        writeIdentity(headers, exchange);
        headers.set("traceparent", TraceParents.of(exchange));
        Deadline.of(exchange)
                .ifPresent(deadline -> headers.set(
                        Deadline.HEADER, Long.toString(deadline.left().toMillis())));
        return headers;
    }

    private static boolean isDropped(String name) {
        if (DROPPED.contains(name) || HopByHop.isOne(name)) {
            return true;
        }
        for (String prefix : DROPPED_PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** What {@code Connection} names is for us; a client can't take off in this way what we write. */
    private static Set<String> ofTheConnection(org.springframework.http.HttpHeaders received) {
        if (received.getFirst("Connection") == null) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        received.getConnection().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** A request that has both is read by its chunks (RFC 9112, 6.3); its length is not to be believed. */
    private static void writeFraming(org.springframework.http.HttpHeaders received, HttpHeaders headers) {
        if (received.getFirst(org.springframework.http.HttpHeaders.TRANSFER_ENCODING) != null) {
            headers.remove(HttpHeaderNames.CONTENT_LENGTH);
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
    }

    /** Services and their logs can rely on it. */
    private static void writeAgent(HttpHeaders headers) {
        if (!headers.contains(HttpHeaderNames.USER_AGENT)) {
            headers.set(HttpHeaderNames.USER_AGENT, HttpClient.USER_AGENT);
        }
    }

    private static void writeOrigin(HttpHeaders headers, Origin origin) {
        headers.set("X-Forwarded-For", origin.address());
        headers.set("X-Forwarded-Proto", origin.scheme());
        headers.set("X-Forwarded-Host", origin.host());
    }

    private static void writeIdentity(HttpHeaders headers, ServerWebExchange exchange) {
        Identity.of(exchange)
                .ifPresent(identity -> headers.set(HttpHeaderNames.AUTHORIZATION, identity.authorization()));
        ServerHttpRequest request = exchange.getRequest();
        List<String> cookies = request.getHeaders().get(org.springframework.http.HttpHeaders.COOKIE);
        if (cookies != null) {
            writeCookies(headers, cookies, request.getPath().value().startsWith("/api/v1/sessions"));
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
            headers.set(HttpHeaderNames.COOKIE, others);
        }
    }
}
