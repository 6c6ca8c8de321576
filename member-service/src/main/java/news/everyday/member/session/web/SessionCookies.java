package news.everyday.member.session.web;

import java.time.Duration;
import news.everyday.member.session.SessionProperties;
import news.everyday.member.session.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The two cookies of a browser's session: out of reach for scripts, and secure wherever the browser came by https. */
@Component
class SessionCookies {

    private static final String ACCESS = "news_access";

    private static final String REFRESH = "news_refresh";

    /** Where the gateway renews a session by itself; pages, pictures and files never see it. */
    private static final String REFRESH_PATH = "/api/v1";

    private final Duration refreshLifetime;

    SessionCookies(SessionProperties sessions) {
        this.refreshLifetime = sessions.idle();
    }

    void set(ServerWebExchange exchange, SignedIn signedIn) {
        addAccess(
                exchange, signedIn.accessToken().value(), signedIn.accessToken().lifetime());
        addRefresh(exchange, signedIn.refreshToken(), this.refreshLifetime);
    }

    void clear(ServerWebExchange exchange) {
        addAccess(exchange, "", Duration.ZERO);
        addRefresh(exchange, "", Duration.ZERO);
    }

    @Nullable
    String refreshToken(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(REFRESH);
        return (cookie == null || cookie.getValue().isEmpty()) ? null : cookie.getValue();
    }

    private static void addAccess(ServerWebExchange exchange, String value, Duration maxAge) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(ACCESS, value)
                        .path("/")
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(isHttps(exchange))
                        .maxAge(maxAge)
                        .build());
    }

    private static void addRefresh(ServerWebExchange exchange, String value, Duration maxAge) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(REFRESH, value)
                        .path(REFRESH_PATH)
                        .sameSite("Strict")
                        .httpOnly(true)
                        .secure(isHttps(exchange))
                        .maxAge(maxAge)
                        .build());
    }

    /** Behind several proxies the header lists what each saw; the browser's own protocol comes first. */
    private static boolean isHttps(ServerWebExchange exchange) {
        String forwarded = exchange.getRequest().getHeaders().getFirst("X-Forwarded-Proto");
        return forwarded != null && forwarded.split(",", 2)[0].strip().equalsIgnoreCase("https");
    }
}
