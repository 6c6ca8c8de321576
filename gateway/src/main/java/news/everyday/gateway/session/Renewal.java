package news.everyday.gateway.session;

import java.util.List;
import news.everyday.gateway.security.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What member-service said to a refresh token.
 *
 * @param accessToken the new one; null when the session is over
 * @param cookies what the browser shall keep from now on
 */
record Renewal(@Nullable String accessToken, List<String> cookies) {

    boolean isOver() {
        return this.accessToken == null;
    }

    /** The request goes on with the new token, and its answer carries the cookies: past every cache on its way. */
    void applyTo(ServerWebExchange exchange) {
        if (this.accessToken != null) {
            Credentials.renewIn(exchange, this.accessToken);
        }
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    HttpHeaders headers = exchange.getResponse().getHeaders();
                    headers.addAll(HttpHeaders.SET_COOKIE, this.cookies);
                    headers.setCacheControl("no-store");
                }));
    }

    @Override
    public String toString() {
        return isOver() ? "Renewal[over]" : "Renewal";
    }
}
