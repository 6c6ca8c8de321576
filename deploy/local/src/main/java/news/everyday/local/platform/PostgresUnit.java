package news.everyday.local.platform;

import java.io.IOException;
import java.nio.file.Path;
import news.everyday.local.supervision.Unit;
import news.everyday.stores.PostgresStore;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL. */
final class PostgresUnit implements Unit {

    static final String NAME = "postgres";

    private final DataFolder data;

    private final int port;

    private final Path programs;

    private volatile @Nullable PostgresStore store;

    PostgresUnit(DataFolder data, int port, Path programs) {
        this.data = data;
        this.port = port;
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
        PostgresStore started = PostgresStore.start(this.data.postgres(), this.port, this.programs, log());
        this.store = started;
        return started.process();
    }

    @Override
    public boolean isReady() {
        return Ports.answers(this.port);
    }

    PostgresStore store() {
        PostgresStore started = this.store;
        if (started == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return started;
    }

    @Override
    public void stop() {
        PostgresStore started = this.store;
        if (started != null) {
            started.close();
        }
    }
}
