package news.everyday.gateway.security;

import java.util.Set;
import news.everyday.gateway.filter.FilterOrder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Checks an access token before anything else is done for it. What a token may do is decided by the services, which
 * check it again.
 */
@Component
final class AuthenticationWebFilter implements WebFilter, Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ReactiveJwtDecoder decoder;

    private final EndedSessions endedSessions;

    AuthenticationWebFilter(ReactiveJwtDecoder decoder, EndedSessions endedSessions) {
        this.decoder = decoder;
        this.endedSessions = endedSessions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Credentials credentials = Credentials.of(exchange).orElse(null);
        if (credentials == null) {
            return chain.filter(exchange);
        }
        return identify(exchange.getRequest(), credentials)
                .doOnNext(identity -> identity.rememberIn(exchange))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** Empty when the request goes on as an anonymous one. */
    private Mono<Identity> identify(ServerHttpRequest request, Credentials credentials) {
        Mono<Identity> identity =
                Mono.defer(() -> this.decoder.decode(credentials.token())).map(jwt -> identityOf(jwt, credentials));
        if (isAnswerableWithout(request, credentials)) {
            return identity.onErrorComplete(JwtException.class);
        }
        return identity.onErrorMap(JwtException.class, AuthenticationWebFilter::refusal);
    }

    private Identity identityOf(Jwt jwt, Credentials credentials) {
        if (this.endedSessions.contain(jwt.getClaims().get("sid"))) {
            throw new BadJwtException("The session is over");
        }
        return new Identity(String.valueOf(jwt.getSubject()), credentials.authorization());
    }

    /**
     * A reader whose cookie ran out still reads; and whoever renews or ends a session may well come with a token that
     * ran out.
     */
    private static boolean isAnswerableWithout(ServerHttpRequest request, Credentials credentials) {
        String path = request.getPath().value();
        if (path.startsWith("/api/")) {
            return path.startsWith("/api/v1/sessions");
        }
        return credentials.fromCookie() && READING.contains(request.getMethod());
    }

    private static RuntimeException refusal(JwtException failure) {
        return (failure instanceof BadJwtException)
                ? new InvalidBearerTokenException("The token is not valid", failure)
                : new AuthenticationServiceException("The token could not be checked", failure);
    }

    @Override
    public int getOrder() {
        return FilterOrder.AUTHENTICATION;
    }
}
