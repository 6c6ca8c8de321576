package news.everyday.defaults.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

@ExtendWith(OutputCaptureExtension.class)
class BackgroundWorkTests {

    private final Rounds rounds = new Rounds();

    @Test
    void runsFromItsStartToItsStop() {
        assertThat(this.rounds.isRunning()).isFalse();

        this.rounds.start();
        assertThat(this.rounds.isRunning()).isTrue();
        assertThat(this.rounds.sink.currentSubscriberCount()).isOne();

        this.rounds.stop();
        assertThat(this.rounds.isRunning()).isFalse();
        assertThat(this.rounds.sink.currentSubscriberCount()).isZero();
    }

    @Test
    void beginsAnewAfterAStop() {
        this.rounds.start();
        this.rounds.stop();
        this.rounds.start();

        assertThat(this.rounds.begun).isEqualTo(2);
        assertThat(this.rounds.isRunning()).isTrue();
    }

    @Test
    void saysWhenItEndsByAFailure(CapturedOutput output) {
        this.rounds.start();

        this.rounds.sink.tryEmitError(new IllegalStateException("nobody caught it"));

        assertThat(this.rounds.isRunning()).isFalse();
        assertThat(output).contains("Rounds has ended", "nobody caught it");
    }

    private static final class Rounds extends BackgroundWork {

        private Sinks.Many<String> sink = Sinks.many().multicast().directBestEffort();

        private int begun;

        @Override
        protected Flux<?> work() {
            this.begun++;
            this.sink = Sinks.many().multicast().directBestEffort();
            return this.sink.asFlux();
        }
    }
}
