package news.everyday.article.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import news.everyday.article.page.view.MomentView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which numbers have to say how old they are. */
@Component
class Ages {

    private static final Duration STALE = Duration.ofMinutes(1);

    private final Clock clock;

    Ages(Clock clock) {
        this.clock = clock;
    }

    /** The moment, if it's longer ago than readers would think; else null. */
    @Nullable
    MomentView ofStale(@Nullable Instant asOf) {
        boolean stale = asOf != null && asOf.isBefore(this.clock.instant().minus(STALE));
        return stale ? MomentView.of(asOf) : null;
    }
}
