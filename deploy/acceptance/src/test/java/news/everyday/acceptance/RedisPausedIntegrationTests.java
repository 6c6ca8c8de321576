package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Redis stops answering in the middle of everything ({@code kill -STOP}): the limits are kept without it, at once. */
class RedisPausedIntegrationTests {

    private static final Duration PROMISED = Duration.ofMillis(50);

    /** What a busy machine may add. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final Portal portal = SharedPlatform.portal();

    @Test
    void noRequestWaitsForIt() throws IOException, InterruptedException {
        List<Answer> usual = answers();
        List<Answer> paused;
        signal("-STOP");
        try {
            paused = answers();
        } finally {
            signal("-CONT");
        }

        Duration slowest = slowest(usual);
        assertThat(usual).allMatch(answer -> answer.status() == 200);
        assertThat(paused)
                .allMatch(answer -> answer.status() == 200)
                .allMatch(answer -> !answer.header("RateLimit").isEmpty())
                .allMatch(
                        answer -> answer.took().compareTo(slowest.plus(PROMISED).plus(GRACE)) < 0);
        assertThat(median(paused)).isLessThan(PROMISED);
    }

    /** Of the gateway's own, so that nobody else's wait for Redis is measured. */
    private List<Answer> answers() {
        return IntStream.range(0, 300)
                .mapToObj(i -> this.portal.get("/api/docs"))
                .toList();
    }

    private static Duration slowest(List<Answer> answers) {
        return answers.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
    }

    private static Duration median(List<Answer> answers) {
        return answers.stream().map(Answer::took).sorted().toList().get(answers.size() / 2);
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(SharedPlatform.pid("redis")))
                .start()
                .waitFor();
    }
}
