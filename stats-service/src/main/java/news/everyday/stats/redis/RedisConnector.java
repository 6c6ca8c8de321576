package news.everyday.stats.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is opened when first asked for, and again while opening it failed. Once open, Lettuce keeps it
 * open. So a service starts, and gets well, without Redis.
 */
public final class RedisConnector {

    private final RedisOpening opening;

    private @Nullable CompletableFuture<?> connecting;

    RedisConnector(RedisOpening opening) {
        this.opening = opening;
    }

    /** The connection, open or being opened. Always asked for with the same codec. */
    @SuppressWarnings("unchecked")
    public synchronized <T> CompletableFuture<RedisClusterAsyncCommands<T, T>> connection(RedisCodec<T, T> codec) {
        if (this.connecting == null || this.connecting.isCompletedExceptionally()) {
            this.connecting = this.opening.open(codec);
        }
        return (CompletableFuture<RedisClusterAsyncCommands<T, T>>) this.connecting;
    }
}
