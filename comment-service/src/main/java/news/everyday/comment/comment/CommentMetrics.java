package news.everyday.comment.comment;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what is posted, by the status it got. */
@Component
class CommentMetrics {

    private final MeterRegistry meters;

    CommentMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (CommentStatus status : CommentStatus.values()) {
            meters.counter("news.comment.posted", "status", status.name());
        }
    }

    void posted(Comment comment) {
        this.meters
                .counter("news.comment.posted", "status", comment.status().name())
                .increment();
    }
}
