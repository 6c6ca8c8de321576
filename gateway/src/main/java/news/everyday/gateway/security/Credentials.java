package news.everyday.gateway.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a request shows of who sent it.
 *
 * @param token the access token as sent, not yet checked
 * @param authorization the same as services take it, in an {@code Authorization} header
 * @param fromCookie whether the browser added it by itself
 */
public record Credentials(String token, String authorization, boolean fromCookie) {

    /** The refresh token (刷新令牌) in a browser. */
    public static final String REFRESH_COOKIE = "news_refresh";

    private static final String BEARER = "Bearer ";

    private static final String INSTEAD = Credentials.class.getName();

    private static final Pattern REFRESH_TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private static final Pattern EXPIRY = Pattern.compile("\"exp\":(\\d{1,12})");

    /** The header's token, else the cookie's; empty for an anonymous request. */
    static Optional<Credentials> of(ServerWebExchange exchange) {
        Optional<Credentials> instead = exchange.getAttribute(INSTEAD);
        return (instead != null) ? instead : of(exchange.getRequest());
    }

    private static Optional<Credentials> of(ServerHttpRequest request) {
        String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return Optional.of(ofHeader(authorization));
        }
        HttpCookie cookie = request.getCookies().getFirst(Identity.COOKIE);
        return hasValue(cookie) ? Optional.of(ofCookie(cookie.getValue())) : Optional.empty();
    }

    /** A header that is as services take it is passed on as it is: it is long, and most are. */
    private static Credentials ofHeader(String authorization) {
        String token = withoutScheme(authorization);
        boolean plain = authorization.startsWith(BEARER) && authorization.length() == BEARER.length() + token.length();
        return new Credentials(token, plain ? authorization : BEARER + token, false);
    }

    private static Credentials ofCookie(String token) {
        return new Credentials(token, BEARER + token, true);
    }

    /** Any other scheme than Bearer is kept whole and so fails the check. */
    private static String withoutScheme(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).trim()
                : authorization;
    }

    /** From now on the request has this token instead of what its cookie said. */
    public static void renewIn(ServerWebExchange exchange, String token) {
        exchange.getAttributes().put(INSTEAD, Optional.of(ofCookie(token)));
    }

    /** From now on the request is an anonymous one. */
    public static void dropIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(INSTEAD, Optional.empty());
    }

    /**
     * The refresh token of a browser whose access token is missing or has run out; empty where nothing is to be renewed.
     * Whoever calls the sessions' own endpoints renews or ends theirs right now.
     */
    public static Optional<String> renewable(ServerHttpRequest request, Clock clock) {
        HttpCookie refresh = request.getCookies().getFirst(REFRESH_COOKIE);
        if (!hasValue(refresh)
                || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || request.getPath().value().startsWith("/api/v1/sessions")
                || !REFRESH_TOKEN.matcher(refresh.getValue()).matches()) {
            return Optional.empty();
        }
        HttpCookie access = request.getCookies().getFirst(Identity.COOKIE);
        return (hasValue(access) && !hasRunOut(access.getValue(), clock))
                ? Optional.empty()
                : Optional.of(refresh.getValue());
    }

    /** By what the token says of itself: a forged one is refused later, here it decides nothing. */
    private static boolean hasRunOut(String token, Clock clock) {
        String[] parts = token.split("\\.", 4);
        if (parts.length != 3) {
            return false;
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Matcher expiry = EXPIRY.matcher(claims);
            return expiry.find() && Long.parseLong(expiry.group(1)) <= clock.millis() / 1_000;
        } catch (IllegalArgumentException ex) {
            return false;
        }
    }

    /** Whether a browser would be let in by its cookies alone. */
    static boolean areCookiesOnly(ServerHttpRequest request) {
        return !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && (hasValue(request.getCookies().getFirst(Identity.COOKIE))
                        || hasValue(request.getCookies().getFirst(REFRESH_COOKIE)));
    }

    private static boolean hasValue(@Nullable HttpCookie cookie) {
        return cookie != null && !cookie.getValue().isEmpty();
    }

    @Override
    public String toString() {
        return this.fromCookie ? "Credentials[cookie]" : "Credentials[header]";
    }
}
