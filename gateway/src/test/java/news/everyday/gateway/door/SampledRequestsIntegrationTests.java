package news.everyday.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A request is counted in the same way whether it is traced or not. */
class SampledRequestsIntegrationTests {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final List<String> TAGS =
            List.of("error", "exception", "method", "outcome", "status", "uri", "application");

    @Nested
    @GatewayTest
    class WhenNoneIsSampled extends Counted {

        @Test
        void aClientsWishToBeTracedIsNotPassedOn() {
            askFor("/api/v1/members/me");

            assertThat(Stubs.MEMBER.lastReceived().header("traceparent"))
                    .startsWith("00-" + TRACE_ID + "-")
                    .endsWith("-00");
        }
    }

    @Nested
    @GatewayTest
    @TestPropertySource(properties = "management.tracing.sampling.probability=1")
    class WhenAllAreSampled extends Counted {

        @Test
        void theServicesAreToldSo() {
            askFor("/api/v1/members/me");

            assertThat(Stubs.MEMBER.lastReceived().header("traceparent"))
                    .startsWith("00-" + TRACE_ID + "-")
                    .endsWith("-01");
        }
    }

    abstract static class Counted {

        @Autowired
        private WebTestClient client;

        @Autowired
        private MeterRegistry meters;

        @LocalManagementPort
        private int managementPort;

        void askFor(String uri) {
            this.client
                    .get()
                    .uri(uri)
                    .header("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-00")
                    .exchange()
                    .expectHeader()
                    .valueEquals("X-Trace-Id", TRACE_ID)
                    .expectBody(Void.class);
        }

        @Test
        void countsByRouteAndStatus() {
            long before = count("members", "200", "SUCCESS", "none");

            askFor("/api/v1/members/4711");

            awaitThat(() -> count("members", "200", "SUCCESS", "none") == before + 1);
        }

        @Test
        void countsFailuresByTheirKind() {
            Stubs.MEMBER.answer(500, "{}");
            askFor("/api/v1/members/4711");
            this.client.get().uri("/nothing").exchange().expectStatus().isNotFound();
            this.client.get().uri("/internal/v1/feed").exchange().expectStatus().isNotFound();

            awaitThat(() -> count("members", "500", "SERVER_ERROR", "none") > 0);
            awaitThat(() -> count("unrouted", "404", "CLIENT_ERROR", "ResponseStatusException") > 0);
        }

        @Test
        void allHaveTheSameTagsAndManagementIsNotAmongThem() {
            askFor("/api/v1/members/4711");
            this.client
                    .get()
                    .uri("http://localhost:" + this.managementPort + "/actuator/prometheus")
                    .exchange()
                    .expectStatus()
                    .isOk();

            Collection<Timer> timers = this.meters.find("http.server.requests").timers();
            assertThat(timers)
                    .isNotEmpty()
                    .allSatisfy(timer -> assertThat(keysOf(timer)).containsExactlyInAnyOrderElementsOf(TAGS));
            assertThat(timers)
                    .noneSatisfy(
                            timer -> assertThat(timer.getId().getTag("uri")).contains("actuator"));
        }

        /** A client has its answer before it has been counted. */
        private static void awaitThat(Callable<Boolean> counted) {
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(counted);
        }

        private static Set<String> keysOf(Timer timer) {
            return timer.getId().getTags().stream().map(Tag::getKey).collect(Collectors.toSet());
        }

        private long count(String uri, String status, String outcome, String exception) {
            return this.meters
                    .find("http.server.requests")
                    .tags("uri", uri, "status", status, "outcome", outcome, "exception", exception)
                    .timers()
                    .stream()
                    .mapToLong(Timer::count)
                    .sum();
        }
    }
}
