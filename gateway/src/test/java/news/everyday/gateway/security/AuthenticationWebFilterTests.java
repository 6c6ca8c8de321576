package news.everyday.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;

/** With member-service, and so its keys, away. */
class AuthenticationWebFilterTests {

    private static final HttpCookie COOKIE = new HttpCookie("news_access", "a.b.c");

    private final AuthenticationWebFilter filter = new AuthenticationWebFilter(
            token -> Mono.error(new JwtException("keys can't be fetched")),
            new EndedSessions(Duration.ofMinutes(1), new SimpleMeterRegistry()));

    private final PublisherProbe<Void> rest = PublisherProbe.empty();

    private final WebFilterChain chain = exchange -> this.rest.mono();

    @Test
    void saysThatATokenCantBeCheckedInsteadOfRefusingIt() {
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/api/v1/members/me").cookie(COOKIE));

        StepVerifier.create(this.filter.filter(exchange, this.chain))
                .expectError(AuthenticationServiceException.class)
                .verify(Duration.ofSeconds(5));
        this.rest.assertWasNotSubscribed();
    }

    @Test
    void letsReadersReadOn() {
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/articles/42").cookie(COOKIE));

        StepVerifier.create(this.filter.filter(exchange, this.chain))
                .expectComplete()
                .verify(Duration.ofSeconds(5));
        this.rest.assertWasSubscribed();
        assertThat(Identity.of(exchange)).isEmpty();
    }
}
