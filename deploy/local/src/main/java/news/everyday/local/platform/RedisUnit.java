package news.everyday.local.platform;

import java.io.IOException;
import java.nio.file.Path;
import news.everyday.local.supervision.Unit;
import news.everyday.stores.RedisStore;
import org.jspecify.annotations.Nullable;

/** The embedded Redis. */
final class RedisUnit implements Unit {

    static final String NAME = "redis";

    private final DataFolder data;

    private final int port;

    private final String password;

    private final Path programs;

    private volatile @Nullable RedisStore store;

    RedisUnit(DataFolder data, int port, String password, Path programs) {
        this.data = data;
        this.port = port;
        this.password = password;
        this.programs = programs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path log() {
        return this.data.log(NAME);
    }

    /** Returns once the server answers. */
    @Override
    public Process start() throws IOException {
        RedisStore started = RedisStore.start(this.data.redis(), this.port, this.password, this.programs, log());
        this.store = started;
        return started.process();
    }

    @Override
    public boolean isReady() {
        return Ports.answers(this.port);
    }

    @Override
    public void stop() {
        RedisStore started = this.store;
        if (started != null) {
            started.close();
        }
    }
}
