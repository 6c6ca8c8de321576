package news.everyday.stats.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A pod that talks to its stores through proxies, so that it can be killed at any point of what it says. */
record WatchedPod(StatsPod pod, KillSwitch killSwitch, StoreProxy postgres, StoreProxy redis) {

    /** @param postgres and {@code redis}: where the stores are, {@code host:port} */
    static WatchedPod start(PodSettings settings, String postgres, String redis, Path log) {
        try {
            KillSwitch killSwitch = new KillSwitch();
            StoreProxy toPostgres = new StoreProxy(postgres, PostgresWire::new, killSwitch);
            StoreProxy toRedis = new StoreProxy(redis, RedisWire::new, killSwitch);
            PodSettings proxied = settings.on(toPostgres.address(), toRedis.address());
            return new WatchedPod(StatsPod.start(proxied.environment(), log), killSwitch, toPostgres, toRedis);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    void kill() {
        try {
            this.pod.kill();
            this.postgres.close();
            this.redis.close();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
