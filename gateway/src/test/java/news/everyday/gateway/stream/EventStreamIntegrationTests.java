package news.everyday.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;

/** Event streams on their way through; {@code -Dstreams=4500} opens as many as 20,000 file descriptors allow in one process. */
@GatewayTest
class EventStreamIntegrationTests {

    private static final int STREAMS = Integer.getInteger("streams", 500);

    private static final Duration LONG = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private EventStreams streams;

    @Autowired
    private ApplicationContext context;

    private final ConnectionProvider connections =
            ConnectionProvider.builder("readers").maxConnections(STREAMS).build();

    private final Sinks.Many<String> news = Sinks.many().multicast().directBestEffort();

    @AfterEach
    void closeConnections() {
        this.connections.disposeLater().block(LONG);
        Awaitility.await().atMost(LONG).until(() -> open() == 0);
    }

    @Test
    void passesEachEventOnAtOnceAndCommentsBetween() {
        streamFrom(Flux.just("data: 一\n\n").concatWith(Flux.never()));

        String text = read(2);

        assertThat(text).isEqualTo("data: 一\n\n:\n\n");
    }

    @Test
    void neverCommentsWithinAnEvent() {
        Flux<String> halves = Flux.just("data: 上半")
                .concatWith(Flux.just("句\n\n").delayElements(Duration.ofMillis(1_500)))
                .concatWith(Flux.never());
        streamFrom(halves);

        String text = read(3);

        assertThat(text).isEqualTo("data: 上半句\n\n:\n\n");
    }

    @Test
    void endsWithTheService() {
        streamFrom(Flux.just("data: 完\n\n"));

        assertThat(read(1_000)).isEqualTo("data: 完\n\n");
    }

    @Test
    void tellsEverybodyToComeAgainWhenItStops() {
        streamFrom(Flux.just("data: 一\n\n").concatWith(Flux.never()));
        AtomicInteger told = new AtomicInteger();
        Disposable readers = Flux.range(0, 20)
                .flatMap(i -> stream().collectList(), 20)
                .doOnNext(parts -> told.addAndGet(
                        String.join("", parts).matches("(?s)data: 一\n\n(?::\n\n)*retry: \\d{3,4}\n\n") ? 1 : 0))
                .subscribe();
        Awaitility.await().atMost(LONG).until(() -> open() == 20);

        AvailabilityChangeEvent.publish(this.context, ReadinessState.REFUSING_TRAFFIC);

        try {
            Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(told).hasValue(20));
        } finally {
            readers.dispose();
            AvailabilityChangeEvent.publish(this.context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void sendsAwayWhoFindsNoPlace() {
        streamFrom(Flux.just("data: 一\n\n").concatWith(Flux.never()));
        assertThat(read(1)).isEqualTo("data: 一\n\n");
        int places = takeAllPlaces();
        try {
            String answer = HttpClient.create()
                    .headers(headers -> headers.set("Accept", "text/event-stream"))
                    .get()
                    .uri("http://localhost:" + this.port + "/api/v1/comments/events")
                    .responseSingle((response, content) -> content.asString()
                            .map(body -> response.status().code() + " "
                                    + response.responseHeaders().get("Retry-After") + " " + body))
                    .block(LONG);
            assertThat(answer).startsWith("503 10 ").contains("urn:everyday-news:problem:too-many-streams", "traceId");
            assertThat(Stubs.COMMENT.received().size()
                            + Stubs.COMMENT_REPLICA.received().size())
                    .isEqualTo(1);
        } finally {
            IntStream.range(0, places).forEach(place -> this.streams.leave());
        }
        assertThat(read(1)).isEqualTo("data: 一\n\n");
    }

    /** As many as there are in all, since the streams that have ended gave theirs back. */
    private int takeAllPlaces() {
        int max = (int) this.meters.get("news.gateway.streams.max").gauge().value();
        AtomicInteger taken = new AtomicInteger();
        Awaitility.await().atMost(LONG).until(() -> {
            while (this.streams.tryEnter()) {
                taken.incrementAndGet();
            }
            return taken.get() == max;
        });
        return max;
    }

    @Test
    void servesThousandsAndOthersBesides() {
        streamFrom(this.news.asFlux().startWith("data: 0\n\n"));
        AtomicInteger greeted = new AtomicInteger();
        AtomicInteger informed = new AtomicInteger();
        Disposable readers = Flux.interval(Duration.ofMillis(4))
                .onBackpressureBuffer()
                .take(STREAMS)
                .flatMap(
                        i -> persistentStream().doOnNext(text -> {
                            greeted.addAndGet(text.contains("data: 0\n") ? 1 : 0);
                            informed.addAndGet(text.contains("data: 1\n") ? 1 : 0);
                        }),
                        STREAMS)
                .subscribe();
        try {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> greeted.get() == STREAMS);
            assertThat(open()).isEqualTo(STREAMS);

            this.news.tryEmitNext("data: 1\n\n");

            Awaitility.await().atMost(LONG).until(() -> informed.get() == STREAMS);
            assertThat(HttpClient.create()
                            .get()
                            .uri("http://localhost:" + this.port + "/api/v1/members/me")
                            .response()
                            .map(response -> response.status().code())
                            .block(LONG))
                    .isEqualTo(200);
        } finally {
            readers.dispose();
        }
    }

    private static void streamFrom(Flux<String> events) {
        List.of(Stubs.COMMENT, Stubs.COMMENT_REPLICA)
                .forEach(stub -> stub.answerBy((request, response) -> response.sse()
                        .send(
                                events.map(event ->
                                        response.alloc().buffer().writeBytes(event.getBytes(StandardCharsets.UTF_8))),
                                (ByteBuf buffer) -> true)));
    }

    private String read(int parts) {
        return String.join("", stream().take(parts).collectList().block(LONG));
    }

    private Flux<String> stream() {
        return HttpClient.create(this.connections)
                .headers(headers -> headers.set("Accept", "text/event-stream"))
                .get()
                .uri("http://localhost:" + this.port + "/api/v1/comments/events")
                .response((response, content) -> content.asString());
    }

    /** Comes again when it is sent away, as a page's script does. */
    private Flux<String> persistentStream() {
        return HttpClient.create(this.connections)
                .headers(headers -> headers.set("Accept", "text/event-stream"))
                .get()
                .uri("http://localhost:" + this.port + "/api/v1/comments/events")
                .response((response, content) -> (response.status().code() == 200)
                        ? content.asString()
                        : Flux.error(new IllegalStateException("Sent away: " + response.status())))
                .retryWhen(Retry.fixedDelay(50, Duration.ofMillis(500)));
    }

    private int open() {
        return (int) this.meters.get("news.gateway.streams.open").gauge().value();
    }
}
