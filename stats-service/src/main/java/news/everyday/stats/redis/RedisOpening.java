package news.everyday.stats.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import java.util.concurrent.CompletableFuture;

/** Opens a connection to one Redis or to a cluster, without blocking; both answer to the same commands. */
interface RedisOpening {

    <T> CompletableFuture<RedisClusterAsyncCommands<T, T>> open(RedisCodec<T, T> codec);

    static RedisOpening of(RedisClient client, RedisURI uri) {
        return new RedisOpening() {
            @Override
            public <T> CompletableFuture<RedisClusterAsyncCommands<T, T>> open(RedisCodec<T, T> codec) {
                return client.connectAsync(codec, uri).toCompletableFuture().thenApply(StatefulRedisConnection::async);
            }
        };
    }

    /** Asks for the topology first: a cluster client doesn't know where to connect before. */
    static RedisOpening of(RedisClusterClient client) {
        return new RedisOpening() {
            @Override
            public <T> CompletableFuture<RedisClusterAsyncCommands<T, T>> open(RedisCodec<T, T> codec) {
                return client.refreshPartitionsAsync()
                        .thenCompose(topology -> client.connectAsync(codec))
                        .<RedisClusterAsyncCommands<T, T>>thenApply(StatefulRedisClusterConnection::async)
                        .toCompletableFuture();
            }
        };
    }
}
