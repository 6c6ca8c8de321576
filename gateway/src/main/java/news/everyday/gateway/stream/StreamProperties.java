package news.everyday.gateway.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Streams of events.
 *
 * @param heartbeat after how much silence a comment is sent, so that nobody on the way takes the connection for dead
 * @param max how many there may be at a time; 0 for as many as two fifths of the heap have room for
 */
@Validated
@ConfigurationProperties("news.gateway.streams")
record StreamProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("0") @Min(0) int max) {

    /** Of the heap for a stream, both of its connections included: 21 KiB were measured. */
    private static final long BYTES = 24 * 1_024;

    /** How many there may be in a heap of so many bytes. */
    int maxIn(long heap) {
        return (this.max > 0) ? this.max : (int) Math.min(Integer.MAX_VALUE, heap / 5 * 2 / BYTES);
    }
}
