package news.everyday.member.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberRepository;
import news.everyday.member.token.AccessTokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Signing in, staying signed in, signing out. */
@Service
public class SessionService {

    private final PasswordLogin passwords;

    private final SessionRepository sessions;

    private final MemberRepository members;

    private final AccessTokens accessTokens;

    private final Refusals refusals;

    private final SessionProperties properties;

    private final TransactionalOperator transactions;

    private final Clock clock;

    private final Counter opened;

    private final Counter renewed;

    SessionService(
            PasswordLogin passwords,
            SessionRepository sessions,
            MemberRepository members,
            AccessTokens accessTokens,
            Refusals refusals,
            SessionProperties properties,
            TransactionalOperator transactions,
            Clock clock,
            MeterRegistry meters) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.members = members;
        this.accessTokens = accessTokens;
        this.refusals = refusals;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
        this.opened = meters.counter("news.session.opened");
        this.renewed = meters.counter("news.session.renewed");
    }

    /** A new session; fails as {@link PasswordLogin#identify} does. */
    public Mono<SignedIn> signIn(String login, String password) {
        return this.passwords
                .identify(login, password)
                .flatMap(this::open)
                .doOnSuccess(signedIn -> this.opened.increment());
    }

    private Mono<SignedIn> open(Member member) {
        Instant now = this.clock.instant();
        Session session = Session.open(member.id(), now, this.properties.absolute());
        return this.sessions
                .open(session, now)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(this.refusals::banned))
                .then(Mono.defer(() -> nextToken(session)))
                .as(this.transactions::transactional)
                .flatMap(token -> signedIn(member, session, token));
    }

    /**
     * The next pair of tokens of a session. A token works once; used again within the grace it gets a pair of its own, used
     * again later it ends the session for whoever holds it. Fails with 401 where there is no session to go on with.
     */
    public Mono<SignedIn> renew(String refreshToken) {
        byte[] hash = RefreshToken.sha256(refreshToken);
        return this.sessions
                .claim(hash)
                .switchIfEmpty(Mono.defer(() -> this.sessions.findJustClaimed(hash, this.properties.grace())))
                .flatMap(this::goOn)
                .as(this.transactions::transactional)
                .switchIfEmpty(Mono.defer(() -> refuse(hash)))
                .flatMap(renewal -> signedIn(renewal.member(), renewal.session(), renewal.token()))
                .doOnSuccess(signedIn -> this.renewed.increment());
    }

    private Mono<Renewal> goOn(Session session) {
        return this.members.findById(session.memberId()).flatMap(member -> goOn(member, session));
    }

    private Mono<Renewal> goOn(Member member, Session session) {
        return nextToken(session).map(token -> new Renewal(member, session, token));
    }

    private Mono<Renewal> refuse(byte[] hash) {
        return this.sessions.endReused(hash).flatMap(reused -> Mono.error(this.refusals.sessionOver(reused)));
    }

    private Mono<RefreshToken> nextToken(Session session) {
        RefreshToken token = RefreshToken.create();
        Instant expiresAt = session.tokenExpiry(this.clock.instant(), this.properties.idle());
        return this.sessions.store(token, session.id(), expiresAt).thenReturn(token);
    }

    private Mono<SignedIn> signedIn(Member member, Session session, RefreshToken token) {
        return this.accessTokens
                .issue(member, session.id())
                .map(accessToken -> new SignedIn(member, accessToken, token.value()));
    }

    /** Ends the session; nothing happens to one that is over. */
    public Mono<Void> signOut(UUID sessionId) {
        return this.sessions.end(sessionId, EndReason.SIGNED_OUT);
    }

    /** Ends the session of a refresh token, as {@link #signOut}. */
    public Mono<Void> signOutByToken(String refreshToken) {
        return this.sessions.endOf(RefreshToken.sha256(refreshToken), EndReason.SIGNED_OUT);
    }

    private record Renewal(Member member, Session session, RefreshToken token) {}
}
