package news.everyday.member.password;

import io.micrometer.core.instrument.MeterRegistry;
import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes and compares passwords (Argon2id) on threads of its own. Every call fails with a 503 problem when more wait than
 * the queue holds.
 */
@Component
public class PasswordHasher implements DisposableBean {

    private static final int SALT_BYTES = 16;

    private static final int HASH_BYTES = 32;

    private final PasswordEncoder encoder;

    private final String nobodysHash;

    private final Scheduler scheduler;

    private final MeterRegistry meters;

    PasswordHasher(PasswordProperties properties, MeterRegistry meters) {
        this.encoder = new Argon2PasswordEncoder(
                SALT_BYTES,
                HASH_BYTES,
                properties.parallelism(),
                (int) properties.memory().toKilobytes(),
                properties.iterations());
        this.nobodysHash = encode("nobody signs in with this");
        this.scheduler = Schedulers.fromExecutorService(threads(properties, meters), "password");
        this.meters = meters;
    }

    private static ThreadPoolExecutor threads(PasswordProperties properties, MeterRegistry meters) {
        int threads = properties.threadsOrCores();
        CustomizableThreadFactory factory = new CustomizableThreadFactory("password-");
        factory.setDaemon(true);
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(properties.queue()), factory);
        meters.gauge("news.password.waiting", executor, pool -> pool.getQueue().size());
        return executor;
    }

    /** The hash to store, with its salt and parameters. */
    public Mono<String> hash(String password) {
        return offTheEventLoop(() -> encode(password));
    }

    /**
     * Whether the password belongs to the hash.
     *
     * @param hash the stored hash; null where there is no such member, which takes just as long and is never true
     */
    public Mono<Boolean> matches(String password, @Nullable String hash) {
        String compared = (hash != null) ? hash : this.nobodysHash;
        return offTheEventLoop(() -> this.encoder.matches(normalise(password), compared) && hash != null);
    }

    /** Whether the hash was made with weaker parameters than today's. */
    public boolean isOutdated(String hash) {
        return this.encoder.upgradeEncoding(hash);
    }

    private <T> Mono<T> offTheEventLoop(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(this.scheduler)
                .onErrorMap(RejectedExecutionException.class, this::tooMany);
    }

    private Throwable tooMany(RejectedExecutionException cause) {
        this.meters.counter("news.password.refused").increment();
        return Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE, "sign-in-busy", "Too many people are signing in right now; try again.");
    }

    private String encode(String password) {
        return Objects.requireNonNull(this.encoder.encode(normalise(password)));
    }

    /** The same characters typed on another keyboard may come in another Unicode form. */
    private static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    @Override
    public void destroy() {
        this.scheduler.dispose();
    }
}
