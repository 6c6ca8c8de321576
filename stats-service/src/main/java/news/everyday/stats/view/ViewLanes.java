package news.everyday.stats.view;

import io.lettuce.core.codec.ByteArrayCodec;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.redis.RedisClients;
import news.everyday.stats.redis.RedisConnector;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One {@link ViewLane} for each event loop of the web server and each shard, and one Redis connection per loop. */
@Component
public class ViewLanes implements SmartLifecycle {

    private static final long TICK_MILLIS = 25;

    /** Names this start of this pod; sequences of another start never meet its marks. */
    private final String pod = UUID.randomUUID().toString().substring(0, 13);

    private final Shards shards;

    private final StatsProperties properties;

    private final ViewMeters meters;

    private final Clock clock;

    private final List<List<ViewLane>> lanes = new ArrayList<>();

    private final List<RedisConnector> connectors = new ArrayList<>();

    private final List<Future<?>> ticks = new ArrayList<>();

    private volatile boolean running;

    ViewLanes(
            EventLoopGroup serverLoops,
            RedisClients clients,
            Shards shards,
            StatsProperties properties,
            ViewMeters meters,
            Clock clock,
            MeterRegistry registry) {
        this.shards = shards;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        for (EventExecutor loop : serverLoops) {
            addLoop((EventLoop) loop, clients);
        }
        Gauge.builder("news.view.pending", this, ViewLanes::waiting)
                .description("Views waiting for their batch to leave")
                .register(registry);
    }

    private void addLoop(EventLoop loop, RedisClients clients) {
        RedisConnector connector = clients.on(loop);
        this.connectors.add(connector);
        String lane = this.pod + "/" + this.lanes.size();
        this.lanes.add(this.shards.all().stream()
                .map(shard -> newLane(loop, connector, lane, shard))
                .toList());
    }

    private ViewLane newLane(EventLoop loop, RedisConnector connector, String lane, Shard shard) {
        ViewBatchSender sender = new ViewBatchSender(connector, lane, shard.keys(), this.properties, this.clock);
        return new ViewLane(loop, sender, this.meters, this.properties);
    }

    /**
     * Counts a view. Fails with {@link news.everyday.stats.redis.CountersUnavailableException} when it isn't known to be
     * counted.
     *
     * @param visitor keyed hash of who looked
     */
    public Mono<CountedView> count(long articleId, long visitor) {
        return Mono.<CountedView>create(
                        sink -> laneOf(articleId).offer(new WaitingView(articleId, visitor, System.nanoTime(), sink)))
                .doOnNext(this.meters::answered);
    }

    private ViewLane laneOf(long articleId) {
        int shard = this.shards.of(articleId).index();
        for (List<ViewLane> ofLoop : this.lanes) {
            ViewLane lane = ofLoop.get(shard);
            if (lane.loop().inEventLoop()) {
                return lane;
            }
        }
        return this.lanes.get(0).get(shard);
    }

    private int waiting() {
        return this.lanes.stream()
                .flatMap(List::stream)
                .mapToInt(ViewLane::waiting)
                .sum();
    }

    @Override
    public void start() {
        this.connectors.forEach(connector -> connector.connection(ByteArrayCodec.INSTANCE));
        this.lanes.stream().flatMap(List::stream).forEach(this::startTicking);
        this.running = true;
    }

    private void startTicking(ViewLane lane) {
        this.ticks.add(lane.loop().scheduleAtFixedRate(lane::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        this.ticks.forEach(tick -> tick.cancel(false));
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
}
