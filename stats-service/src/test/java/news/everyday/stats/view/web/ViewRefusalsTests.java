package news.everyday.stats.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import news.everyday.stats.redis.CountersUnavailableException;
import news.everyday.stats.testing.RawHttp;
import news.everyday.stats.testing.RawHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class ViewRefusalsTests {

    private final ViewRefusals refusals =
            new ViewRefusals(new StaticListableBeanFactory().getBeanProvider(HttpHandler.class));

    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .handle((request, response) ->
                    this.refusals.answer(new CountersUnavailableException(new TimeoutException()), request, response))
            .bindNow();

    @AfterEach
    void stop() {
        this.server.disposeNow(Duration.ofSeconds(5));
    }

    @Test
    void saysWhenToSendAViewAgainThatMayNotBeCounted() throws IOException {
        Answer answer = ask("traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.head())
                .containsIgnoringCase("retry-after: 1\r\n")
                .containsIgnoringCase("cache-control: no-store\r\n")
                .containsIgnoringCase("content-type: application/problem+json\r\n");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:everyday-news:problem:counters-unavailable\","
                        + "\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\""
                        + CountersUnavailableException.DETAIL
                        + "\",\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"}");
    }

    @Test
    void makesATraceIdWhereTheCallerHasNone() throws IOException {
        assertThat(ask("").body()).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    private Answer ask(String headers) throws IOException {
        try (RawHttp connection = new RawHttp(this.server.port())) {
            connection.send("GET / HTTP/1.1\r\nHost: stats\r\n" + headers + "\r\n");
            return connection.receive();
        }
    }
}
