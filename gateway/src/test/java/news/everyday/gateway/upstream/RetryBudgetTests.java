package news.everyday.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.everyday.gateway.upstream.UpstreamProperties.Retries;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

    private final AtomicLong now = new AtomicLong();

    private final RetryBudget budget = new RetryBudget(new Retries(0.2, 10, 100), this.now::get);

    @Test
    void startsWithASecondsWorth() {
        assertThat(taken(1_000)).isEqualTo(10);
    }

    @Test
    void earnsAFifthOfTheRequests() {
        taken(1_000);

        IntStream.range(0, 50).forEach(i -> this.budget.countRequest());

        assertThat(taken(1_000)).isEqualTo(10);
    }

    @Test
    void earnsTenASecond() {
        taken(1_000);

        this.now.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(taken(1_000)).isEqualTo(30);
    }

    @Test
    void savesNotForEver() {
        this.now.addAndGet(Duration.ofHours(3).toNanos());

        assertThat(taken(1_000)).isEqualTo(100);
    }

    private long taken(int attempts) {
        return IntStream.range(0, attempts).filter(i -> this.budget.take()).count();
    }
}
