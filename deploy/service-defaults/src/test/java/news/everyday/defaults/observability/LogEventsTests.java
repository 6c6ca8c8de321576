package news.everyday.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogEventsTests {

    private static final Logger log = LoggerFactory.getLogger(LogEventsTests.class);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final LogEvents events = new LogEvents();

    @BeforeEach
    void bind() {
        this.events.bindTo(this.registry);
    }

    @AfterEach
    void unbind() {
        this.events.destroy();
    }

    @Test
    void countsWhatIsWrittenByItsLevel() {
        log.warn("a warning");
        log.warn("another");
        log.error("an error");

        assertThat(count("warn")).isEqualTo(2);
        assertThat(count("error")).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatIsNotWritten() {
        log.atTrace().log("too much detail");

        assertThat(log.isTraceEnabled()).isFalse();
        assertThat(count("trace")).isZero();
    }

    @Test
    void stopsWithItsContext() {
        this.events.destroy();

        log.error("of the next context");

        assertThat(count("error")).isZero();
    }

    private double count(String level) {
        return this.registry.get("logback.events").tag("level", level).counter().count();
    }
}
