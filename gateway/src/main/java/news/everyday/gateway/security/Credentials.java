package news.everyday.gateway.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a request shows of who sent it.
 *
 * @param token the access token as sent, not yet checked
 * @param fromCookie whether the browser added it by itself
 */
record Credentials(String token, boolean fromCookie) {

    /** The refresh token (刷新令牌) in a browser. */
    static final String REFRESH_COOKIE = "news_refresh";

    private static final String BEARER = "Bearer ";

    /** The header's token, else the cookie's; empty for an anonymous request. */
    static Optional<Credentials> of(ServerHttpRequest request) {
        String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return Optional.of(new Credentials(withoutScheme(authorization), false));
        }
        HttpCookie cookie = request.getCookies().getFirst(Identity.COOKIE);
        return hasValue(cookie) ? Optional.of(new Credentials(cookie.getValue(), true)) : Optional.empty();
    }

    /** Any other scheme than Bearer is kept whole and so fails the check. */
    private static String withoutScheme(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).trim()
                : authorization;
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
}
