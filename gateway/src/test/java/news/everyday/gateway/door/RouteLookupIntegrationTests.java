package news.everyday.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@GatewayTest
class RouteLookupIntegrationTests {

    @Autowired
    private RouteLookup lookup;

    @Autowired
    private RouteLocator routes;

    @Autowired
    private GatewayProperties properties;

    @Autowired
    private WebTestClient client;

    /** Each path of the table as it stands, longer, shorter, with a slash at the end, written otherwise. */
    private Stream<String> paths() {
        Stream<String> table = this.properties.getRoutes().stream()
                .flatMap(route -> route.getPredicates().stream())
                .map(predicate -> predicate.getArgs().values())
                .flatMap(Collection::stream)
                .map(pattern -> pattern.replaceAll("\\{\\w+}", "7"));
        Stream<String> others =
                Stream.of("/api", "/api/v1", "/api/v1/nothing", "/api/docs", "/api/docs/ui/x.css", "/x");
        return Stream.concat(table, others)
                .flatMap(path -> Stream.of(
                        path.replace("/**", ""),
                        path.replace("/**", "/"),
                        path.replace("/**", "/7"),
                        path.replace("/**", "/7/comments"),
                        path.replace("/**", "/stream"),
                        path.replace("**", "a/b/c"),
                        path.replace("**", "%E4%B8%AD"),
                        path + "x",
                        path.toUpperCase(java.util.Locale.ROOT),
                        path.replace("a", "%61")))
                .map(path -> path.isEmpty() ? "/" : path)
                .distinct();
    }

    @Test
    void findsTheSameRouteAsAskingOneAfterTheOther() {
        assertThat(paths())
                .hasSizeGreaterThan(300)
                .allSatisfy(path -> assertThat(idOf(found(path))).as(path).isEqualTo(idOf(askedForOneByOne(path))));
    }

    private @Nullable Route found(String path) {
        return this.lookup.find(request(path));
    }

    private @Nullable Route askedForOneByOne(String path) {
        MockServerWebExchange exchange = MockServerWebExchange.from(request(path));
        return this.routes
                .getRoutes()
                .concatMap(route -> Mono.from(route.getPredicate().apply(exchange))
                        .filter(fits -> fits)
                        .map(fits -> route))
                .next()
                .block(Duration.ofSeconds(5));
    }

    private static String idOf(@Nullable Route route) {
        return (route != null) ? route.getId() : "none";
    }

    private static MockServerHttpRequest request(String path) {
        return MockServerHttpRequest.method(HttpMethod.GET, java.net.URI.create("http://localhost" + path))
                .build();
    }

    @Test
    void whatIsInNoRowIsMissing() {
        this.client.get().uri("/nothing/at/all").exchange().expectStatus().isNotFound();
    }

    @Test
    void anotherSitesPageMayNotAskWhetherItMayAsk() {
        this.client
                .options()
                .uri("/api/v1/views")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .exchange()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");

        assertThat(Stubs.STATS.received()).isEmpty();
    }
}
