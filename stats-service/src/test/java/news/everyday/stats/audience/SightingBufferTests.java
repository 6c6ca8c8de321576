package news.everyday.stats.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SightingBufferTests {

    @Test
    void handsOverInOrderAndDropsWhatDoesNotFit() {
        SightingBuffer buffer = new SightingBuffer(4);

        for (int i = 1; i <= 4; i++) {
            assertThat(buffer.offer(i, 10 * i, 100 * i, 1000 * i)).isTrue();
        }
        assertThat(buffer.offer(5, 0, 0, 0)).isFalse();

        assertThat(drained(buffer)).containsExactly("1 10 100 1000", "2 20 200 2000", "3 30 300 3000", "4 40 400 4000");
        assertThat(buffer.offer(6, 0, 0, 0)).isTrue();
        assertThat(drained(buffer)).containsExactly("6 0 0 0");
        assertThat(drained(buffer)).isEmpty();
    }

    @Test
    void losesNothingBetweenTwoThreads() throws Exception {
        SightingBuffer buffer = new SightingBuffer(1024);
        int sightings = 500_000;
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(buffer, sightings));

        long[] next = {0};
        while (next[0] < sightings) {
            buffer.drain((article, visitor, block, agent) -> {
                assertThat(article).isEqualTo(next[0]);
                assertThat(agent).isEqualTo(next[0] * 3);
                next[0]++;
            });
            Thread.onSpinWait();
        }

        writer.get(20, TimeUnit.SECONDS);
        assertThat(drained(buffer)).isEmpty();
    }

    private static void write(SightingBuffer buffer, int sightings) {
        for (long i = 0; i < sightings; i++) {
            while (!buffer.offer(i, i * 2, 7, i * 3)) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<String> drained(SightingBuffer buffer) {
        List<String> all = new ArrayList<>();
        buffer.drain((article, visitor, block, agent) -> all.add(article + " " + visitor + " " + block + " " + agent));
        return all;
    }
}
