package news.everyday.stats.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.RedisCodec;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is opened when first asked for, and again while opening it failed. Once open, Lettuce keeps it
 * open. So a service starts, and gets well, without Redis.
 */
public final class RedisConnector {

    private final RedisClient client;

    private final RedisURI uri;

    private @Nullable CompletableFuture<?> connecting;

    RedisConnector(RedisClient client, RedisURI uri) {
        this.client = client;
        this.uri = uri;
    }

    /** The connection, open or being opened. Always asked for with the same codec. */
    @SuppressWarnings("unchecked")
    public synchronized <T> CompletableFuture<StatefulRedisConnection<T, T>> connection(RedisCodec<T, T> codec) {
        if (this.connecting == null || this.connecting.isCompletedExceptionally()) {
            this.connecting = this.client.connectAsync(codec, this.uri).toCompletableFuture();
        }
        return (CompletableFuture<StatefulRedisConnection<T, T>>) this.connecting;
    }
}
