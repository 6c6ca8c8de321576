package news.everyday.defaults.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerWatchTests {

    private final EmbeddedChannel channel = new EmbeddedChannel(false, false);

    @BeforeEach
    void connect() throws Exception {
        AnswerWatch.add(this.channel, Duration.ofSeconds(7));
        this.channel.register();
        this.channel.freezeTime();
    }

    @Test
    void closesWhatIsNotAnswered() {
        this.channel.writeOutbound("select 1");

        passTime(8);

        assertThat(this.channel.isOpen()).isFalse();
    }

    @Test
    void countsFromTheFirstQuestion() {
        this.channel.writeOutbound("select 1");
        passTime(4);
        this.channel.writeOutbound("select 2");

        passTime(4);

        assertThat(this.channel.isOpen()).isFalse();
    }

    @Test
    void waitsForASlowAnswer() {
        this.channel.writeOutbound("select pg_sleep(6)");

        passTime(6);

        assertThat(this.channel.isOpen()).isTrue();
    }

    @Test
    void leavesAnIdleConnectionAlone() {
        this.channel.writeOutbound("listen feed");
        this.channel.writeInbound("listening");

        passTime(3_600);

        assertThat(this.channel.isOpen()).isTrue();
    }

    private void passTime(long seconds) {
        this.channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        this.channel.runScheduledPendingTasks();
    }
}
