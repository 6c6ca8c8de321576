package news.everyday.stats.view;

import io.lettuce.core.codec.ByteArrayCodec;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.journal.LaneJournal;
import news.everyday.stats.journal.LaneName;
import news.everyday.stats.journal.ViewJournal;
import news.everyday.stats.origin.Traits;
import news.everyday.stats.redis.RedisClients;
import news.everyday.stats.redis.RedisConnector;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One {@link ViewLane} for each shard, on one of the web server's event loops, with a Redis connection on that loop. Lanes are
 * spread over the loops.
 */
@Component
public class ViewLanes implements SmartLifecycle {

    private static final long TICK_MILLIS = 25;

    private final ViewJournal journal;

    private final Shards shards;

    private final StatsProperties properties;

    private final ArticleCatalogue articles;

    private final LastTotals seen;

    private final ViewMeters meters;

    private final Clock clock;

    private final List<Home> homes = new ArrayList<>();

    /** By shard. */
    private final List<ViewLane> lanes = new ArrayList<>();

    private final Map<ViewLane, ScheduledFuture<?>> ticks = new ConcurrentHashMap<>();

    private volatile boolean running;

    ViewLanes(
            EventLoopGroup serverLoops,
            RedisClients clients,
            ViewJournal journal,
            Shards shards,
            StatsProperties properties,
            ArticleCatalogue articles,
            LastTotals seen,
            ViewMeters meters,
            Clock clock,
            MeterRegistry registry) {
        this.journal = journal;
        this.shards = shards;
        this.properties = properties;
        this.articles = articles;
        this.seen = seen;
        this.meters = meters;
        this.clock = clock;
        for (EventExecutor loop : serverLoops) {
            this.homes.add(new Home((EventLoop) loop, clients.on((EventLoop) loop)));
        }
        shards.all().forEach(this::addLane);
        Gauge.builder("news.view.pending", this, ViewLanes::waiting)
                .description("Views waiting for their batch to leave")
                .register(registry);
        Gauge.builder("news.view.lanes.behind", this, ViewLanes::behind)
                .description("Lanes whose views are in the journal and not all in Redis")
                .register(registry);
        Gauge.builder("news.view.journal.used", journal, ViewJournal::used)
                .description("Size of the journal of views")
                .baseUnit("bytes")
                .register(registry);
    }

    private void addLane(Shard shard) {
        int loop = shard.index() % this.homes.size();
        LaneName name = new LaneName(loop, shard.index(), this.shards.all().size());
        this.lanes.add(newLane(this.homes.get(loop), this.journal.pod(), shard, this.journal.newLane(name)));
    }

    private ViewLane newLane(Home home, String pod, Shard shard, LaneJournal journaled) {
        String name = journaled.lane().of(pod);
        return new ViewLane(
                home.loop(),
                name,
                new ViewBatchSender(home.redis(), name, shard.keys(), this.properties),
                journaled,
                new LaneTally(this.articles, this.meters),
                this.seen,
                this.meters,
                this.clock,
                this.properties);
    }

    /** A lane that a pod left behind: it sends what Redis doesn't have, and takes no views. */
    ViewLane takeOver(String pod, LaneJournal journaled) {
        Home home = this.homes.get(journaled.lane().loop() % this.homes.size());
        Shard shard = this.shards.all().get(journaled.lane().shard());
        ViewLane lane = newLane(home, pod, shard, journaled);
        startTicking(lane);
        return lane;
    }

    /** Nothing is left of it. */
    void letGo(ViewLane lane) {
        ScheduledFuture<?> tick = this.ticks.remove(lane);
        if (tick != null) {
            tick.cancel(false);
        }
    }

    /** This pod's own lane to a shard. */
    ViewLane of(Shard shard) {
        return this.lanes.get(shard.index());
    }

    /**
     * Counts a view. Fails with {@link news.everyday.stats.redis.CountersUnavailableException} when it isn't known to be
     * counted, neither by Redis nor, later, from the journal.
     *
     * @param visitor keyed hash of who looked
     * @param traits see {@link Traits}
     */
    public Mono<CountedView> count(long articleId, long visitor, byte traits) {
        ViewLane lane = of(this.shards.of(articleId));
        return Mono.create(sink -> lane.offer(
                new WaitingView(articleId, visitor, traits, System.nanoTime(), new Reader(loopOfCaller(lane), sink))));
    }

    private EventLoop loopOfCaller(ViewLane lane) {
        for (Home home : this.homes) {
            if (home.loop().inEventLoop()) {
                return home.loop();
            }
        }
        return lane.loop();
    }

    private int waiting() {
        return this.lanes.stream().mapToInt(ViewLane::waiting).sum();
    }

    /** How many lanes have views in the journal that Redis lacks. */
    public long behind() {
        return this.ticks.keySet().stream().filter(ViewLane::isBehind).count();
    }

    @Override
    public void start() {
        this.homes.forEach(home -> home.redis().connection(ByteArrayCodec.INSTANCE));
        this.lanes.forEach(this::startTicking);
        this.running = true;
    }

    private void startTicking(ViewLane lane) {
        this.ticks.put(
                lane, lane.loop().scheduleAtFixedRate(lane::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        this.ticks.values().forEach(tick -> tick.cancel(false));
        this.ticks.clear();
        this.running = false;
    }

    /** Starts before the web server and stops after it: a view that was let in gets its answer. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    /** Where lanes live. */
    private record Home(EventLoop loop, RedisConnector redis) {}
}
