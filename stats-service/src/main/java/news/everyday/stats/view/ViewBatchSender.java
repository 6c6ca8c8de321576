package news.everyday.stats.view;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.redis.RedisConnector;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.StatsKeys;
import org.jspecify.annotations.Nullable;

/** Writes a lane's batches as calls of {@code view.lua}. */
final class ViewBatchSender {

    private static final Script SCRIPT = Script.named("view");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final RedisConnector redis;

    private final byte[] lane;

    private final List<byte[]> keys;

    private final int buckets;

    private final long windowTenths;

    private final Clock clock;

    ViewBatchSender(RedisConnector redis, String lane, StatsKeys keys, StatsProperties properties, Clock clock) {
        this.redis = redis;
        this.lane = bytes(lane);
        this.keys = List.of(
                bytes(keys.epoch()),
                bytes(keys.lanes()),
                bytes(keys.totals()),
                bytes(keys.pending()),
                bytes(keys.seen()),
                bytes(keys.visitors()));
        this.buckets = properties.dedupBuckets();
        this.windowTenths = properties.dedupWindow().toMillis() / 100;
        this.clock = clock;
    }

    /**
     * Sends a batch; null when there is no connection.
     *
     * @param withSource whether the script's text goes along, for a server that doesn't have it yet
     */
    @Nullable
    RedisFuture<ViewBatchOutput> send(ViewBatch batch, boolean withSource) {
        CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> connection =
                this.redis.connection(ByteArrayCodec.INSTANCE);
        if (!connection.isDone() || connection.isCompletedExceptionally()) {
            return null;
        }
        CommandArgs<byte[], byte[]> arguments = arguments(batch, withSource ? SCRIPT.source() : SCRIPT.sha());
        CommandType call = withSource ? CommandType.EVAL : CommandType.EVALSHA;
        return connection.join().dispatch(call, new ViewBatchOutput(), arguments);
    }

    private CommandArgs<byte[], byte[]> arguments(ViewBatch batch, String script) {
        Instant now = this.clock.instant();
        long millis = now.toEpochMilli();
        CommandArgs<byte[], byte[]> arguments = new CommandArgs<>(ByteArrayCodec.INSTANCE)
                .add(script)
                .add(this.keys.size())
                .addKeys(this.keys)
                .add(this.lane)
                .add(batch.sequence())
                .add(millis)
                .add((millis / 100) & 0xFF_FFFF)
                .add(this.windowTenths)
                .add(Math.floorDiv(millis, 3_600_000L))
                .add(DAY.format(NewsDay.of(now)));
        batch.forEachArticle(this.buckets, (id, packed) -> arguments.add(id).add(packed));
        return arguments;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
