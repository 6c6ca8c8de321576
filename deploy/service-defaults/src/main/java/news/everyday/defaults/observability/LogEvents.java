package news.everyday.defaults.observability;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Counts log events by level ({@code logback.events}), as Micrometer's binder does, but where they are written. The binder is a
 * filter that each {@code isDebugEnabled} passes through, and Netty asks that several times a request.
 */
final class LogEvents extends UnsynchronizedAppenderBase<ILoggingEvent> implements MeterBinder, DisposableBean {

    private static final List<Level> LEVELS = List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG, Level.TRACE);

    private final Map<Level, Counter> counters = new ConcurrentHashMap<>();

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Level level : LEVELS) {
            Counter counter = Counter.builder("logback.events")
                    .description("Log events that were written")
                    .baseUnit("events")
                    .tag("level", level.toString().toLowerCase(Locale.ROOT))
                    .register(registry);
            this.counters.put(level, counter);
        }
        if (!isStarted()) {
            start();
            root().addAppender(this);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        Counter counter = this.counters.get(event.getLevel());
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void destroy() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
