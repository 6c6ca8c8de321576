package news.everyday.member.session;

import java.util.Objects;
import news.everyday.member.member.Credentials;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberRepository;
import news.everyday.member.password.PasswordHasher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out whether somebody is the member they say they are. */
@Component
class PasswordLogin {

    private final MemberRepository members;

    private final PasswordHasher hasher;

    private final LoginThrottle throttle;

    private final Refusals refusals;

    PasswordLogin(MemberRepository members, PasswordHasher hasher, LoginThrottle throttle, Refusals refusals) {
        this.members = members;
        this.hasher = hasher;
        this.throttle = throttle;
        this.refusals = refusals;
    }

    /**
     * The active member with this login and password; fails with 401, alike and equally late for a wrong login and a wrong
     * password, with 403 for a banned member, with 429 after too many failures.
     *
     * @param login address or display name
     */
    Mono<Member> identify(String login, String password) {
        return this.members
                .findCredentials(login)
                .map(LoginAttempt::on)
                .defaultIfEmpty(LoginAttempt.onNobody(login))
                .flatMap(attempt -> verify(attempt, password));
    }

    /** Looks at the failures a second time at the end: guesses in parallel may have used up the limit meanwhile. */
    private Mono<Member> verify(LoginAttempt attempt, String password) {
        return this.throttle
                .check(attempt.throttleKey())
                .then(Mono.defer(() -> comparePassword(attempt, password)))
                .delayUntil(credentials -> this.throttle.check(attempt.throttleKey()))
                .delayUntil(credentials -> this.throttle.forget(attempt.throttleKey()))
                .delayUntil(credentials -> strengthenHash(credentials, password))
                .flatMap(this::requireActive);
    }

    private Mono<Credentials> comparePassword(LoginAttempt attempt, String password) {
        return this.hasher
                .matches(password, attempt.passwordHash())
                .filter(Boolean::booleanValue)
                .map(matches -> Objects.requireNonNull(attempt.credentials()))
                .switchIfEmpty(Mono.defer(() -> refuse(attempt)));
    }

    private Mono<Credentials> refuse(LoginAttempt attempt) {
        return this.throttle.recordFailure(attempt.throttleKey()).then(Mono.error(this.refusals::badCredentials));
    }

    /** The one moment the password is at hand to be hashed with today's parameters. */
    private Mono<Void> strengthenHash(Credentials credentials, String password) {
        if (!this.hasher.isOutdated(credentials.passwordHash())) {
            return Mono.empty();
        }
        return this.hasher.hash(password).flatMap(newHash -> this.members.replaceHash(credentials, newHash));
    }

    private Mono<Member> requireActive(Credentials credentials) {
        Member member = credentials.member();
        return member.isBanned() ? Mono.error(this.refusals.banned()) : Mono.just(member);
    }
}
