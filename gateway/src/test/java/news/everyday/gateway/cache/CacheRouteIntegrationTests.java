package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import javax.management.ObjectName;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

@GatewayTest
class CacheRouteIntegrationTests {

    private static final String PAGE = "/articles/900001";

    private static final int REQUESTS = 500;

    private static final int CONNECTIONS = 8;

    @LocalServerPort
    private int port;

    /** An answer that overtook the end of its request would be held by the clock of the request for two minutes. */
    @Test
    void holdsNothingOfTheRequestsThatItAnswered() throws Exception {
        Stubs.ARTICLE.answer(200, "一页", "Cache-Control", "public, max-age=60");
        assertThat(statusesOf(1)).containsExactly("everyday-news; fwd=miss; stored");

        assertThat(statusesOf(REQUESTS)).allMatch(status -> status.contains("; hit;"));

        assertThat(requestsInMemory()).isLessThan(REQUESTS / 4);
    }

    @Test
    void holdsNothingOfTheRequestsThatItRefused() throws Exception {
        HttpClient client = HttpClient.create().baseUrl("http://localhost:" + this.port);
        Flux.range(0, REQUESTS)
                .flatMap(
                        i -> client.get()
                                .uri("/internal/v1/feed")
                                .responseSingle((response, body) -> body.asString()
                                        .thenReturn(response.status().code())),
                        CONNECTIONS)
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(requestsInMemory()).isLessThan(REQUESTS / 4);
    }

    private Stream<String> statusesOf(int requests) {
        HttpClient client = HttpClient.create().baseUrl("http://localhost:" + this.port);
        return Flux.range(0, requests)
                .flatMap(
                        i -> client.get()
                                .uri(PAGE)
                                .responseSingle((response, body) -> body.asString()
                                        .thenReturn(String.valueOf(
                                                response.responseHeaders().get("Cache-Status")))),
                        CONNECTIONS)
                .collectList()
                .block(Duration.ofSeconds(20))
                .stream();
    }

    /** Those that a full garbage collection leaves; the virtual machine counts them. */
    private static long requestsInMemory() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[] {}},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .filter(line -> line.matches(".*\\.HttpServerOperations( .*)?"))
                .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[1]))
                .sum();
    }
}
