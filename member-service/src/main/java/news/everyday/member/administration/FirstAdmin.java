package news.everyday.member.administration;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberRepository;
import news.everyday.member.member.MemberService;
import news.everyday.member.member.NewMember;
import news.everyday.member.member.Role;
import news.everyday.member.password.PasswordHasher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Creates the first administrator (首位管理员) at start; once there is one, never again. */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int SHORTEST_PASSWORD = 8;

    private final FirstAdminProperties properties;

    private final MemberRepository members;

    private final MemberService registration;

    private final PasswordHasher hasher;

    private final AdministrationLock lock;

    private final TransactionalOperator transactions;

    FirstAdmin(
            FirstAdminProperties properties,
            MemberRepository members,
            MemberService registration,
            PasswordHasher hasher,
            AdministrationLock lock,
            TransactionalOperator transactions) {
        this.properties = properties;
        this.members = members;
        this.registration = registration;
        this.hasher = hasher;
        this.lock = lock;
        this.transactions = transactions;
    }

    /** Waits, on the main thread: whoever finds this service ready can sign in as its administrator. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (this.properties.isWanted()) {
            createIfMissing()
                    .retryWhen(Retry.backoff(5, Duration.ofMillis(500)).filter(FirstAdmin::isStoreBusy))
                    .timeout(PATIENCE)
                    .toFuture()
                    .join();
        }
    }

    /** A store that is slow to connect while everything starts is no reason to give up the start. */
    private static boolean isStoreBusy(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException;
    }

    /** The administrator just created; empty when there is one, or when address or name belong to somebody else. */
    Mono<Member> createIfMissing() {
        String password = this.properties.password();
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            return Mono.error(new IllegalStateException(
                    "news.member.first-admin.password needs " + SHORTEST_PASSWORD + " characters or more"));
        }
        return whileThereIsNone()
                .flatMap(none -> this.hasher.hash(password))
                .flatMap(this::createUnderLock)
                .doOnNext(admin -> log.info("Created the first administrator, member {}", admin.id()))
                .onErrorResume(ErrorResponseException.class, FirstAdmin::reportTaken);
    }

    private Mono<Member> createUnderLock(String passwordHash) {
        return this.lock
                .untilCommit()
                .then(Mono.defer(this::whileThereIsNone))
                .flatMap(none -> this.registration.enrol(administrator(passwordHash)))
                .as(this.transactions::transactional);
    }

    private Mono<Boolean> whileThereIsNone() {
        return this.members.hasActiveAdmin().filter(exists -> !exists);
    }

    private NewMember administrator(String passwordHash) {
        return new NewMember(
                Objects.requireNonNull(this.properties.email()).strip(),
                this.properties.displayName(),
                passwordHash,
                Set.of(Role.ADMIN));
    }

    /** Making that member an administrator would hand the site to whoever registered the address first. */
    private static Mono<Member> reportTaken(ErrorResponseException taken) {
        log.error(
                "There is no administrator, and none could be created: {} Set another news.member.first-admin.",
                taken.getBody().getDetail());
        return Mono.empty();
    }
}
