package news.everyday.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.everyday.local.jar.ExtractedJar;
import news.everyday.local.jar.JavaCommand;
import news.everyday.local.supervision.Supervisor;
import news.everyday.local.supervision.Unit;
import news.everyday.stores.PostgresAccount;
import org.jspecify.annotations.Nullable;

/**
 * Brings everything up: the stores beside the unpacking of the jars, then the services, each once its stores are there,
 * as many at a time as there are cores (more only makes all of them late).
 */
final class StartUp {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String READINESS = "/actuator/health/readiness";

    private final PlatformOptions options;

    private final PortPlan ports;

    private final Secrets secrets;

    private final DataFolder data;

    private final Supervisor supervisor;

    private final Steps steps;

    private volatile @Nullable PostgresAccount admin;

    private final int cores = Runtime.getRuntime().availableProcessors();

    StartUp(
            PlatformOptions options,
            PortPlan ports,
            Secrets secrets,
            DataFolder data,
            Supervisor supervisor,
            PlatformListener listener) {
        this.options = options;
        this.ports = ports;
        this.secrets = secrets;
        this.data = data;
        this.supervisor = supervisor;
        this.steps = new Steps(listener, 2 + Service.values().length * options.replicas());
    }

    /** Returns once everything is ready; fails as soon as one thing does. */
    void run() throws InterruptedException {
        ExecutorService stores = Executors.newFixedThreadPool(2);
        ExecutorService unpacking = Executors.newSingleThreadExecutor();
        ExecutorService services = Executors.newFixedThreadPool(Math.max(2, this.cores));
        try {
            Future<?> postgres = stores.submit(this::startPostgres);
            Future<?> redis = stores.submit(this::startRedis);
            Map<Service, Future<ExtractedJar>> jars = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                jars.put(service, unpacking.submit(() -> unpack(service)));
            }
            List<Future<?>> started = new ArrayList<>(List.of(postgres, redis));
            for (int replica = 1; replica <= this.options.replicas(); replica++) {
                for (Service service : Service.values()) {
                    started.add(services.submit(afterAll(storesOf(service, postgres, redis), service, replica, jars)));
                }
            }
            for (Future<?> each : started) {
                result(each);
            }
            startObservers();
        } finally {
            stores.shutdownNow();
            unpacking.shutdownNow();
            services.shutdownNow();
        }
    }

    private static List<Future<?>> storesOf(Service service, Future<?> postgres, Future<?> redis) {
        List<Future<?>> needed = new ArrayList<>();
        service.database().ifPresent(database -> needed.add(postgres));
        if (service.usesRedis()) {
            needed.add(redis);
        }
        return needed;
    }

    private Callable<Void> afterAll(
            List<Future<?>> stores, Service service, int replica, Map<Service, Future<ExtractedJar>> jars) {
        return () -> {
            for (Future<?> store : stores) {
                result(store);
            }
            startService(service, replica, result(jars.get(service)));
            return null;
        };
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException ex) {
            if (ex.getCause() instanceof PlatformFailedException failure) {
                throw failure;
            }
            throw new PlatformFailedException(String.valueOf(ex.getCause().getMessage()), ex.getCause());
        }
    }

    private Void startPostgres() throws IOException {
        PostgresAccount account = this.options.postgres().orElse(null);
        if (account == null) {
            this.steps.begin("PostgreSQL");
            PostgresUnit unit = new PostgresUnit(this.data, this.ports.postgres(), this.options.cache());
            startAndAwait(unit);
            account = unit.store().admin();
        }
        this.admin = account;
        provision(account);
        this.steps.done("PostgreSQL");
        return null;
    }

    private void provision(PostgresAccount account) {
        try {
            for (Service service : Service.values()) {
                if (service.database().isPresent()) {
                    account.provision(this.secrets.database(service.database().get()));
                }
            }
        } catch (SQLException ex) {
            throw new PlatformFailedException("PostgreSQL at " + account.address() + ": " + ex.getMessage(), ex);
        }
    }

    private void startObservers() {
        if (!this.options.observe()) {
            return;
        }
        URI redis = Stores.of(this.options, this.ports, this.secrets).redis();
        try {
            for (Unit unit : new Observers(this.options, this.ports, this.data)
                    .units(Objects.requireNonNull(this.admin), redis)) {
                this.steps.begin(unit.name());
                startAndAwait(unit);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Void startRedis() throws IOException {
        if (this.options.redis().isEmpty()) {
            this.steps.begin("Redis");
            startAndAwait(
                    new RedisUnit(this.data, this.ports.redis(), this.secrets.redisPassword(), this.options.cache()));
        }
        this.steps.done("Redis");
        return null;
    }

    private ExtractedJar unpack(Service service) throws IOException {
        return ExtractedJar.of(this.options.jar(service), this.options.cache());
    }

    private void startService(Service service, int replica, ExtractedJar jar) throws IOException {
        String name = service.unit(replica);
        this.steps.begin(name);
        Stores stores = Stores.of(this.options, this.ports, this.secrets);
        var environment = new ServiceEnvironment(this.ports, this.options, this.secrets, stores);
        URI readiness = URI.create("http://127.0.0.1:" + this.ports.managementPort(service, replica) + READINESS);
        startAndAwait(
                new ProgramUnit(name, command(jar), environment.of(service, replica), readiness, this.data.log(name)));
        this.steps.done(name);
    }

    private List<String> command(ExtractedJar jar) {
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.java());
        command.addAll(JavaCommand.flags(this.options.fullCompiler()));
        command.add(this.data.marker());
        command.addAll(List.of("-jar", jar.jar().toString()));
        return command;
    }

    private void startAndAwait(Unit unit) throws IOException {
        this.supervisor.start(unit);
        if (!this.supervisor.awaitReady(unit.name(), PATIENCE)) {
            throw new PlatformFailedException(Explanation.of(unit.name() + " did not become ready", unit.log()));
        }
    }
}
