package news.everyday.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Five times as much as a service can do: eight requests at a time of 80 ms each, the others wait inside of it. For 10 s;
 * {@code -Doverload=60} for a minute.
 */
@GatewayTest
class OverloadIntegrationTests {

    private static final Logger log = LoggerFactory.getLogger(OverloadIntegrationTests.class);

    private static final int SECONDS = Integer.getInteger("overload", 10);

    private static final int CAPACITY = 100;

    private static final String IMPORTANT = "/api/v1/members/me";

    private static final String UNIMPORTANT = "/api/v1/members/me/history";

    @LocalServerPort
    private int port;

    private final ConnectionProvider connections = ConnectionProvider.builder("crowd")
            .maxConnections(2_000)
            .pendingAcquireMaxCount(-1)
            .build();

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    @AfterEach
    void closeConnections() {
        this.connections.disposeLater().block(Duration.ofSeconds(10));
    }

    @Test
    void servesWhatItCanAndTheImportantAsEver() {
        Office office = new Office(8, Duration.ofMillis(80));
        Stubs.MEMBER.answerBy((request, response) -> response.header("Cache-Control", "no-store")
                .sendString(office.serve().map(done -> "{}")));
        crowd(UNIMPORTANT, 20, 3).mergeWith(crowd(IMPORTANT, 20, 3)).blockLast(Duration.ofSeconds(30));
        long unloaded = percentile99(IMPORTANT);
        this.answers.clear();
        long before = usedMemory();

        long start = System.nanoTime();
        crowd(UNIMPORTANT, 5 * CAPACITY - 20, SECONDS)
                .mergeWith(crowd(IMPORTANT, 20, SECONDS))
                .blockLast(Duration.ofSeconds(SECONDS + 30L));

        long settled = start + Duration.ofSeconds(3).toNanos();
        List<Answer> afterwards =
                this.answers.stream().filter(answer -> answer.start > settled).toList();
        double goodput =
                afterwards.stream().filter(answer -> answer.status == 200).count() / (SECONDS - 3.0);
        long loaded = percentile99(afterwards, IMPORTANT);
        long grown = usedMemory() - before;
        log.info(
                "goodput {}/s of {}/s; important p99 {} ms, unloaded {} ms; memory grew by {} KB; {} sent away",
                goodput,
                CAPACITY,
                loaded,
                unloaded,
                grown / 1024,
                afterwards.stream().filter(answer -> answer.status == 503).count());
        assertThat(goodput).isGreaterThanOrEqualTo(0.9 * CAPACITY);
        assertThat(afterwards)
                .allMatch(answer -> answer.status == 200 || answer.status == 503 && answer.retryAfter)
                .filteredOn(answer -> answer.path.equals(IMPORTANT))
                .allMatch(answer -> answer.status == 200);
        // Twice, and what two busy cores add to both.
        assertThat(loaded).isLessThan(2 * unloaded + 250);
        assertThat(grown).isLessThan(32 * 1024 * 1024);
    }

    /** Asks evenly, whatever becomes of the answers. */
    private Flux<Answer> crowd(String path, int perSecond, int seconds) {
        return Flux.interval(Duration.ofNanos(1_000_000_000 / perSecond))
                .onBackpressureDrop()
                .take(Duration.ofSeconds(seconds))
                .flatMap(i -> ask(path), 5_000)
                .doOnNext(this.answers::add);
    }

    private Mono<Answer> ask(String path) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return HttpClient.create(this.connections)
                    .get()
                    .uri("http://localhost:" + this.port + path)
                    .responseSingle((response, body) -> body.then(Mono.fromSupplier(() -> new Answer(
                            path,
                            response.status().code(),
                            response.responseHeaders().contains("Retry-After"),
                            start,
                            (System.nanoTime() - start) / 1_000_000))));
        });
    }

    private long percentile99(String path) {
        return percentile99(List.copyOf(this.answers), path);
    }

    private static long percentile99(List<Answer> answers, String path) {
        long[] took = answers.stream()
                .filter(answer -> answer.path.equals(path))
                .mapToLong(Answer::millis)
                .sorted()
                .toArray();
        return took[(int) Math.ceil(took.length * 0.99) - 1];
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private record Answer(String path, int status, boolean retryAfter, long start, long millis) {}

    /** So many counters, one queue before them that forgets nobody. */
    private static final class Office {

        private final PriorityQueue<Long> freeAt = new PriorityQueue<>();

        private final long each;

        private Office(int counters, Duration each) {
            this.each = each.toNanos();
            Long[] now = new Long[counters];
            Arrays.fill(now, System.nanoTime());
            this.freeAt.addAll(List.of(now));
        }

        private synchronized Mono<Long> serve() {
            long now = System.nanoTime();
            long done = Math.max(now, this.freeAt.remove()) + this.each;
            this.freeAt.add(done);
            return Mono.delay(Duration.ofNanos(done - now));
        }
    }
}
