package news.everyday.stats.view;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.charset.StandardCharsets;
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

    private static final Script VIEW = Script.named("view");

    private static final Script RECALL = Script.named("recall");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final long HOUR = 3_600_000;

    private final RedisConnector redis;

    private final byte[] lane;

    private final List<byte[]> keys;

    private final List<byte[]> recallKeys;

    private final int buckets;

    private final long windowTenths;

    private long hourOfDay = Long.MIN_VALUE;

    private String day = "";

    ViewBatchSender(RedisConnector redis, String lane, StatsKeys keys, StatsProperties properties) {
        this.redis = redis;
        this.lane = bytes(lane);
        this.keys = List.of(
                bytes(keys.epoch()),
                bytes(keys.lanes()),
                bytes(keys.totals()),
                bytes(keys.pending()),
                bytes(keys.seen()),
                bytes(keys.visitors()),
                bytes(keys.tally()),
                bytes(keys.fresh()),
                bytes(keys.lease()));
        this.recallKeys = List.of(bytes(keys.epoch()), bytes(keys.seen()), bytes(keys.visitors()));
        this.buckets = properties.dedupBuckets();
        this.windowTenths = properties.dedupWindow().toMillis() / 100;
    }

    /**
     * Sends a batch; null when there is no connection.
     *
     * @param after the sequence that Redis must have at least: one less than the batch's, unless those in between are lost
     * @param withSource whether the script's text goes along, for a server that doesn't have it yet
     */
    @Nullable
    RedisFuture<ViewBatchOutput> send(ViewBatch batch, long after, boolean withSource) {
        CommandArgs<byte[], byte[]> arguments = call(VIEW, withSource)
                .add(this.keys.size())
                .addKeys(this.keys)
                .add(this.lane)
                .add(batch.sequence())
                .add(after);
        PackedBatch packed = PackedBatch.of(batch, this.buckets);
        arguments
                .add(batch.at())
                .add(PackedBatch.clock(batch.at()))
                .add(this.windowTenths)
                .add(Math.floorDiv(batch.at(), HOUR))
                .add(day(batch.at()))
                .add(batch.tally().size());
        batch.tally().forEach((field, count) -> arguments.add(field).add(count));
        arguments.add(packed.mayShareBuckets() ? 1 : 0);
        addViews(arguments, packed);
        return dispatch(withSource, new ViewBatchOutput(), arguments);
    }

    /** Reminds Redis of visitors that it may have forgotten; counts nothing. */
    @Nullable
    RedisFuture<String> recall(ViewBatch batch) {
        CommandArgs<byte[], byte[]> arguments =
                call(RECALL, true).add(this.recallKeys.size()).addKeys(this.recallKeys);
        arguments.add(day(batch.at()));
        addViews(arguments, PackedBatch.of(batch, this.buckets));
        return dispatch(true, new StatusOutput<>(ByteArrayCodec.INSTANCE), arguments);
    }

    private static CommandArgs<byte[], byte[]> call(Script script, boolean withSource) {
        return new CommandArgs<>(ByteArrayCodec.INSTANCE).add(withSource ? script.source() : script.sha());
    }

    private static void addViews(CommandArgs<byte[], byte[]> arguments, PackedBatch packed) {
        arguments.add(packed.views()).add(packed.record());
        for (long article : packed.articles()) {
            arguments.add(article);
        }
    }

    /** Formatting a day costs more than sending it. */
    private String day(long at) {
        long hour = Math.floorDiv(at, HOUR);
        if (hour != this.hourOfDay) {
            this.hourOfDay = hour;
            this.day = DAY.format(NewsDay.of(Instant.ofEpochMilli(at)));
        }
        return this.day;
    }

    private <T> @Nullable RedisFuture<T> dispatch(
            boolean withSource, CommandOutput<byte[], byte[], T> output, CommandArgs<byte[], byte[]> arguments) {
        CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> connection =
                this.redis.connection(ByteArrayCodec.INSTANCE);
        if (!connection.isDone() || connection.isCompletedExceptionally()) {
            return null;
        }
        return connection.join().dispatch(withSource ? CommandType.EVAL : CommandType.EVALSHA, output, arguments);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
