package news.everyday.gateway.security;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who sent a request, checked.
 *
 * @param memberId the member (会员), e.g. {@code 7}
 * @param authorization the {@code Authorization} header that proves it to the services
 */
public record Identity(String memberId, String authorization) {

    /** The cookie in which a browser keeps the access token (访问令牌). */
    public static final String COOKIE = "news_access";

    private static final String ATTRIBUTE = Identity.class.getName();

    /** Empty for an anonymous request. */
    public static Optional<Identity> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void rememberIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
