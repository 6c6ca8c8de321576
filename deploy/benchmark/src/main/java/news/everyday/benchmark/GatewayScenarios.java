package news.everyday.benchmark;

import static news.everyday.benchmark.GatewayBench.GATEWAY;
import static news.everyday.benchmark.GatewayBench.NGINX;
import static news.everyday.benchmark.GatewayBench.NGINX_CACHE;
import static news.everyday.benchmark.GatewayBench.PROXY;
import static news.everyday.benchmark.GatewayBench.SERVICES;
import static news.everyday.benchmark.GatewayBench.TWIN;

import java.util.List;
import news.everyday.benchmark.GatewayScenario.Kind;
import org.jspecify.annotations.Nullable;

/** The loads by which the gateway is judged, each behind what it is compared with. */
final class GatewayScenarios {

    static final List<GatewayScenario> ALL = List.of(
            full("page, bare server", SERVICES, SampleAnswers.PAGE, "page, nginx cache"),
            full("page, nginx cache", NGINX_CACHE, SampleAnswers.PAGE, null),
            full("page, gateway cache", GATEWAY, SampleAnswers.PAGE, "page, nginx cache"),
            full("JSON, bare server", SERVICES, SampleAnswers.JSON, null),
            full("JSON, nginx cache", NGINX_CACHE, SampleAnswers.JSON, "JSON, bare server"),
            full("JSON, gateway cache", GATEWAY, SampleAnswers.JSON, "JSON, bare server"),
            full("proxied, nginx", NGINX, SampleAnswers.UNCACHED, null),
            full("proxied, bare Reactor Netty", PROXY, SampleAnswers.UNCACHED, "proxied, nginx"),
            full("proxied, bare Spring Cloud Gateway", TWIN, SampleAnswers.UNCACHED, "proxied, nginx"),
            full("proxied, gateway, anonymous", GATEWAY, SampleAnswers.UNCACHED, "proxied, nginx"),
            new GatewayScenario(
                    "proxied, gateway, signed in",
                    Kind.FULL,
                    GATEWAY,
                    SampleAnswers.UNCACHED,
                    true,
                    "proxied, gateway, anonymous"),
            half("half rate, page, bare server", SERVICES, SampleAnswers.PAGE, "page, gateway cache"),
            half("half rate, page, nginx cache", NGINX_CACHE, SampleAnswers.PAGE, "page, gateway cache"),
            half("half rate, page, gateway cache", GATEWAY, SampleAnswers.PAGE, "page, gateway cache"),
            half("half rate, proxied, nginx", NGINX, SampleAnswers.UNCACHED, "proxied, gateway, anonymous"),
            half("half rate, proxied, gateway", GATEWAY, SampleAnswers.UNCACHED, "proxied, gateway, anonymous"),
            cold("first 10 s, page, gateway cache", SampleAnswers.PAGE, "page, gateway cache"),
            cold("first 10 s, proxied, gateway", SampleAnswers.UNCACHED, "proxied, gateway, anonymous"));

    private GatewayScenarios() {}

    private static GatewayScenario full(String name, String server, String path, @Nullable String reference) {
        return new GatewayScenario(name, Kind.FULL, server, path, false, reference);
    }

    /** All at half of the gateway's rate, so that what the sender and the machine add can be told from the gateway's part. */
    private static GatewayScenario half(String name, String server, String path, String reference) {
        return new GatewayScenario(name, Kind.HALF, server, path, false, reference);
    }

    private static GatewayScenario cold(String name, String path, String reference) {
        return new GatewayScenario(name, Kind.COLD, GATEWAY, path, false, reference);
    }
}
