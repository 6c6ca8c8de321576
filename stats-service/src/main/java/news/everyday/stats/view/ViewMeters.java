package news.everyday.stats.view;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** What happened to views, in adders that cost nothing on the hot path, read when metrics are scraped. */
@Component
public class ViewMeters {

    private final LongAdder accepted = new LongAdder();

    private final LongAdder duplicate = new LongAdder();

    private final LongAdder unknown = new LongAdder();

    private final LongAdder rejected = new LongAdder();

    private final LongAdder bot = new LongAdder();

    private final LongAdder spooled = new LongAdder();

    private final LongAdder unprotected = new LongAdder();

    private final LongAdder lost = new LongAdder();

    private final DistributionSummary batchSize;

    public ViewMeters(MeterRegistry registry) {
        register(registry, "news.view.accepted", this.accepted, "Views counted and acknowledged");
        register(
                registry, "news.view.duplicate", this.duplicate, "Views by a visitor who had looked within the window");
        register(registry, "news.view.unknown", this.unknown, "Views of articles that aren't published");
        register(registry, "news.view.rejected", this.rejected, "Views answered 503");
        register(
                registry,
                "news.view.bot",
                this.bot,
                "Views by known crawlers and prefetches, acknowledged, not counted");
        register(registry, "news.view.spooled", this.spooled, "Views acknowledged by the journal while Redis was away");
        register(
                registry,
                "news.view.journal.dropped",
                this.unprotected,
                "Segments of the journal dropped before PostgreSQL had their views");
        register(registry, "news.view.lost", this.lost, "Batches that Redis lost and the journal had no more");
        this.batchSize = DistributionSummary.builder("news.view.batch.size")
                .description("Views in one script call")
                .register(registry);
    }

    private static void register(MeterRegistry registry, String name, LongAdder adder, String description) {
        FunctionCounter.builder(name, adder, LongAdder::sum)
                .description(description)
                .register(registry);
    }

    void answered(int countedViews, int duplicates, int bots) {
        this.accepted.add(countedViews);
        this.duplicate.add(duplicates);
        this.bot.add(bots);
    }

    void spooled(int views) {
        this.spooled.add(views);
    }

    void unprotected() {
        this.unprotected.increment();
    }

    void lost(long batches) {
        this.lost.add(batches);
    }

    public void unknown() {
        this.unknown.increment();
    }

    void rejected(int views) {
        this.rejected.add(views);
    }

    void batch(int size) {
        this.batchSize.record(size);
    }
}
