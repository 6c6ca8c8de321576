package news.everyday.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import news.everyday.local.observe.SpanRelay;
import news.everyday.local.supervision.SupervisionListener;
import news.everyday.local.supervision.Supervisor;
import news.everyday.local.supervision.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The running platform: PostgreSQL, Redis and the five services as processes of their own on loopback, watched over
 * until it is closed. Units are named {@code postgres}, {@code redis}, {@code gateway}, {@code article-service},
 * {@code article-service-2} and so on.
 *
 * <pre>{@code
 * try (LocalPlatform platform = LocalPlatform.start(PlatformOptions.of(checkout).withPort(0).withData(folder))) {
 *     platform.kill("stats-service");
 *     platform.awaitReady("stats-service");
 * }
 * }</pre>
 */
public final class LocalPlatform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PlatformOptions options;

    private final PlatformListener listener;

    private final DataFolder data;

    private final PortPlan ports;

    private final Supervisor supervisor = new Supervisor(new Watch());

    private final ProcessTable table;

    private final RunFile runFile;

    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile String state = "starting";

    private volatile @Nullable String failure;

    private @Nullable InstanceLock lock;

    private @Nullable Process sweeper;

    private @Nullable SpanRelay relay;

    private @Nullable Secrets secrets;

    private volatile @Nullable DemoSeeding seeding;

    private LocalPlatform(PlatformOptions options, PlatformListener listener) {
        this.options = options;
        this.listener = listener;
        this.data = new DataFolder(options.data());
        this.ports = (options.port() == 0) ? PortPlan.free(options.replicas()) : new PortPlan(options.port());
        this.table = new ProcessTable(this.ports, options.replicas());
        this.runFile = new RunFile(this.data);
    }

    /** Starts the platform; returns once everything is ready. */
    public static LocalPlatform start(PlatformOptions options) {
        LocalPlatform platform = create(options, new PlatformListener() {});
        platform.start();
        return platform;
    }

    /** A platform that isn't started yet, so that it can be closed while it starts. */
    public static LocalPlatform create(PlatformOptions options, PlatformListener listener) {
        return new LocalPlatform(options, listener);
    }

    /**
     * Starts everything; returns once it is ready.
     *
     * @throws StartRefusedException when it can't start here; nothing was started
     * @throws PlatformFailedException when something failed; everything was stopped
     */
    public void start() {
        try {
            prepare();
            Secrets made = Secrets.in(this.data.secrets());
            this.secrets = made;
            this.seeding = new DemoSeeding(this.data, this.ports, made, this.listener);
            this.sweeper = Sweeper.watch(this.data);
            publish();
            if (Observers.hasZipkin(this.options)) {
                URI zipkin = URI.create("http://127.0.0.1:" + this.ports.zipkin());
                this.relay = SpanRelay.start(this.ports.spans(), zipkin);
            }
            new StartUp(this.options, this.ports, made, this.data, this.supervisor, this.listener).run();
            become("ready");
        } catch (IOException ex) {
            close();
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            close();
        } catch (RuntimeException ex) {
            close();
            throw ex;
        }
    }

    private void prepare() throws IOException {
        this.data.create();
        this.lock = InstanceLock.take(this.data);
        this.data.ready().toFile().delete();
        Sweeper.sweep(this.data);
        if (this.options.fresh()) {
            this.data.deleteData();
        }
        Preflight.check(this.options, this.ports);
    }

    /**
     * Loads the demo content unless this data folder has it.
     *
     * @param volume a hundred thousand articles instead of some hundred
     * @param output where progress is shown
     */
    public void seed(boolean volume, ProcessBuilder.Redirect output) {
        DemoSeeding demo = started(this.seeding);
        become("seeding");
        try {
            demo.run(volume, output);
            become("ready");
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills a unit's process as {@code kill -9} does; it is restarted, see {@link #awaitReady}. */
    public void kill(String unit) {
        this.supervisor.kill(unit);
    }

    /** Stops a unit in good order; it stays down until {@link #start(String)}. */
    public void stop(String unit) {
        this.supervisor.stop(unit);
    }

    /** Starts a unit again that was stopped; returns once it is ready. */
    public void start(String unit) {
        try {
            this.supervisor.start(unit);
            awaitReady(unit);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Waits until a unit answers as ready, e.g. after it was killed. */
    public void awaitReady(String unit) {
        if (!this.supervisor.awaitReady(unit, PATIENCE)) {
            throw new PlatformFailedException(unit + " is not ready");
        }
    }

    /** Every process with its id, state and addresses, as they are now. */
    public List<RunningProcess> processes() {
        return this.table.of(this.supervisor.statuses());
    }

    /** The process id of a unit; -1 while it has none. */
    public long pid(String unit) {
        return processes().stream()
                .filter(process -> process.name().equals(unit))
                .mapToLong(RunningProcess::pid)
                .findFirst()
                .orElse(-1);
    }

    public URI gateway() {
        return address(Service.GATEWAY, 1);
    }

    /** @param replica counted from 1 */
    public URI address(Service service, int replica) {
        return this.ports.address(service, replica);
    }

    public URI managementAddress(Service service, int replica) {
        return URI.create("http://127.0.0.1:" + this.ports.managementPort(service, replica));
    }

    public URI redis() {
        return Stores.of(this.options, this.ports, started(this.secrets)).redis();
    }

    /** Whether {@link PlatformOptions#withObserve} can be had on this machine. */
    public static boolean canBeObserved() {
        return Observers.findObstacle().isEmpty();
    }

    /** The Prometheus that {@code --observe} starts. */
    public URI prometheus() {
        return URI.create("http://127.0.0.1:" + this.ports.prometheus());
    }

    /** The Zipkin that {@code --observe} starts where its jar has been fetched; empty elsewhere. */
    public Optional<URI> zipkin() {
        return Observers.hasZipkin(this.options)
                ? Optional.of(URI.create("http://127.0.0.1:" + this.ports.zipkin()))
                : Optional.empty();
    }

    /** For a look into a service's database as its application role: address, user and password. */
    public DatabaseAccess database(Service service) {
        Secrets made = started(this.secrets);
        return DatabaseAccess.of(
                Stores.of(this.options, this.ports, made),
                made.database(service.database().orElseThrow()));
    }

    /** What services show each other under {@code /internal}. */
    public String serviceToken() {
        return started(this.secrets).serviceToken();
    }

    public Path dataFolder() {
        return this.data.root();
    }

    /** There while everything is ready and seeded, for the script that waits for it. */
    public Path readyFile() {
        return this.data.ready();
    }

    /** Whether there ever was something to stop. */
    public boolean wasStarted() {
        return this.sweeper != null;
    }

    /** Waits until the platform was closed, by somebody or by itself. */
    public void awaitClosed() throws InterruptedException {
        this.closed.await();
    }

    /** Why the platform closed itself; empty when it didn't. */
    public Optional<String> failure() {
        return Optional.ofNullable(this.failure);
    }

    public boolean isClosing() {
        return this.state.equals("stopping");
    }

    /** Stops everything, the gateway first and the stores last; does nothing the second time but wait. */
    @Override
    public void close() {
        synchronized (this.closed) {
            if (this.closed.getCount() > 0) {
                stopEverything();
                this.closed.countDown();
            }
        }
    }

    private void stopEverything() {
        this.state = "stopping";
        if (this.lock == null) {
            return;
        }
        if (this.seeding != null) {
            this.seeding.stop();
        }
        if (wasStarted()) {
            this.listener.progress("Stopping");
        }
        this.supervisor.stopAll(List.of(
                Observers.ALL,
                units(Service.GATEWAY),
                units(Service.COMMENT, Service.STATS),
                units(Service.ARTICLE, Service.MEMBER),
                List.of(RedisUnit.NAME, PostgresUnit.NAME)));
        if (this.relay != null) {
            this.relay.close();
        }
        if (this.sweeper != null) {
            this.sweeper.destroyForcibly();
        }
        this.runFile.delete();
        this.data.ready().toFile().delete();
        unlock(this.lock);
    }

    private List<String> units(Service... services) {
        List<String> names = new ArrayList<>();
        for (Service service : services) {
            IntStream.rangeClosed(1, this.options.replicas())
                    .mapToObj(service::unit)
                    .forEach(names::add);
        }
        return names;
    }

    private static void unlock(InstanceLock lock) {
        try {
            lock.close();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void become(String state) {
        if (!isClosing()) {
            this.state = state;
            publish();
        }
    }

    private void publish() {
        if (this.lock != null && this.closed.getCount() > 0) {
            this.runFile.write(this.state, this.ports, processes());
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The platform was not started");
        }
        return part;
    }

    private final class Watch implements SupervisionListener {

        @Override
        public void changed() {
            publish();
        }

        @Override
        public void reported(String line) {
            LocalPlatform.this.listener.reported(line);
        }

        @Override
        public void gaveUp(Unit unit, String reason) {
            String explanation = Explanation.of(reason, unit.log());
            LocalPlatform.this.failure = explanation;
            LocalPlatform.this.listener.failed(explanation);
            new Thread(LocalPlatform.this::close, "close").start();
        }
    }
}
