package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 1: a view that was acknowledged is counted, exactly once, though the part that took it was killed. */
class EveryViewIsCountedIntegrationTests {

    private static final int READERS = 600;

    private static final Duration BACK = Duration.ofSeconds(60);

    private final Portal portal = SharedPlatform.portal();

    private String article;

    @BeforeEach
    void publish() {
        this.article = this.portal.publish(Articles.article("计数:" + UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> this.portal.view(this.article, "first").status() == 200);
    }

    /** The killed part is back for whoever comes next. */
    @AfterEach
    void awaitWhole() {
        await().atMost(BACK)
                .ignoreExceptions()
                .until(() -> !this.portal.draft(Articles.article("恢复")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stats-service", "redis", "postgres"})
    void keepsWhatWasAcknowledgedThroughAKill(String part) {
        AtomicInteger acknowledged = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(8);
        var crowd = IntStream.range(0, READERS)
                .mapToObj(reader ->
                        CompletableFuture.runAsync(() -> readUntilAcknowledged(reader, acknowledged), readers))
                .toArray(CompletableFuture[]::new);
        await().until(() -> acknowledged.get() > 100);

        SharedPlatform.kill(part);
        CompletableFuture.allOf(crowd).join();
        readers.shutdown();

        await().atMost(BACK)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(this.portal.viewsOf(this.article)).isEqualTo(READERS + 1));
    }

    /**
     * A view whose answer got lost may have been counted, so its reader asks again, as the page's script does: within the
     * window the same visitor counts once. In the end every reader has been acknowledged.
     */
    private void readUntilAcknowledged(int reader, AtomicInteger acknowledged) {
        await().atMost(BACK)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> this.portal.view(this.article, "visitor-" + reader).status() == 200);
        acknowledged.incrementAndGet();
    }
}
