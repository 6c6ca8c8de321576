package news.everyday.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.everyday.defaults.security.TokenProperties;
import news.everyday.gateway.filter.Origin;
import news.everyday.gateway.security.Credentials;
import news.everyday.gateway.upstream.Upstreams;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.util.retry.Retry;

/** What the gateway asks member-service on its own account. */
@Component
class MemberSessionsClient {

    private final WebClient client;

    private final Upstreams upstreams;

    private final String serviceToken;

    private final Duration patience;

    MemberSessionsClient(
            HttpClient upstreamHttpClient, Upstreams upstreams, TokenProperties tokens, SessionProperties properties) {
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(upstreamHttpClient))
                .build();
        this.upstreams = upstreams;
        this.serviceToken = tokens.serviceToken();
        this.patience = properties.patience();
    }

    /**
     * The sessions that were ended since a moment; an error when member-service can't say.
     *
     * @param since by member-service's clock
     */
    Mono<Ended> endedSince(Instant since) {
        return Mono.defer(() -> this.client
                        .get()
                        .uri(address() + "/internal/v1/ended-sessions?since={since}", since.toString())
                        .headers(headers -> headers.setBearerAuth(this.serviceToken))
                        .retrieve()
                        .bodyToMono(Ended.class))
                .timeout(this.patience);
    }

    /**
     * The next tokens of a session, or that it is over; an error when member-service can't say. Asking a second replica
     * does no harm: a refresh token that was just used gets another pair.
     */
    Mono<Renewal> renew(String refreshToken, Origin origin) {
        return Mono.defer(() -> this.client
                        .post()
                        .uri(address() + "/api/v1/sessions/refresh?cookies=true")
                        .cookie(Credentials.REFRESH_COOKIE, refreshToken)
                        .header("X-Forwarded-For", origin.address())
                        .header("X-Forwarded-Proto", origin.scheme())
                        .exchangeToMono(MemberSessionsClient::toRenewal))
                .retryWhen(Retry.max(1).filter(WebClientRequestException.class::isInstance))
                .timeout(this.patience);
    }

    private String address() {
        return this.upstreams.addressOf("member").toString();
    }

    private static Mono<Renewal> toRenewal(ClientResponse response) {
        List<String> cookies = response.headers().header(HttpHeaders.SET_COOKIE);
        if (response.statusCode().isSameCodeAs(HttpStatus.CREATED)) {
            return response.bodyToMono(Tokens.class).map(tokens -> new Renewal(tokens.accessToken(), cookies));
        }
        if (response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return response.releaseBody().thenReturn(new Renewal(null, cookies));
        }
        return response.createError();
    }

    /** @param asOf the moment of the answer, by member-service's clock */
    record Ended(List<String> items, Instant asOf) {}

    private record Tokens(String accessToken) {}
}
