package news.everyday.member.member;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import news.everyday.member.password.PasswordHasher;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Registering, and what members do to their own account. */
@Service
public class MemberService {

    private final MemberRepository members;

    private final MemberEvents events;

    private final PasswordHasher hasher;

    private final TransactionalOperator transactions;

    private final Counter registered;

    MemberService(
            MemberRepository members,
            MemberEvents events,
            PasswordHasher hasher,
            TransactionalOperator transactions,
            MeterRegistry meters) {
        this.members = members;
        this.events = events;
        this.hasher = hasher;
        this.transactions = transactions;
        this.registered = meters.counter("news.member.registered");
    }

    /** The new member; fails with 409 naming the fields that belong to someone else. */
    public Mono<Member> register(String email, String password, String displayName) {
        return requireFree(email, displayName)
                .then(Mono.defer(() -> this.hasher.hash(password)))
                .map(hash -> new NewMember(email, displayName, hash, Set.of(Role.MEMBER)))
                .flatMap(this::enrol);
    }

    /** Spares a hash, the dearest step, where it would be for nothing. */
    private Mono<Void> requireFree(String email, String displayName) {
        return this.members
                .findTaken(email, displayName)
                .filter(Taken::any)
                .flatMap(taken -> Mono.error(MemberProblems.taken(taken)));
    }

    /** Row and event in one transaction, the caller's where there is one; fails with 409 as {@link #register}. */
    public Mono<Member> enrol(NewMember newcomer) {
        return this.members
                .insert(newcomer)
                .switchIfEmpty(Mono.defer(() -> refuse(newcomer)))
                .delayUntil(this.events::registered)
                .as(this.transactions::transactional)
                .doOnSuccess(member -> this.registered.increment());
    }

    private Mono<Member> refuse(NewMember newcomer) {
        return this.members
                .findTaken(newcomer.email(), newcomer.displayName())
                .flatMap(taken -> Mono.error(MemberProblems.taken(taken)));
    }

    /** The caller's own account; fails with 401 when it is gone and with 403 when banned. */
    public Mono<Member> getOwn(long id) {
        return this.members
                .findById(id)
                .switchIfEmpty(Mono.error(MemberProblems::unknownCaller))
                .map(Member::requireActive);
    }

    /** The member; fails with 404 when there is none. */
    public Mono<Member> get(long id) {
        return this.members.findById(id).switchIfEmpty(Mono.error(() -> MemberProblems.notFound(id)));
    }

    /**
     * The member under their new name; fails with 409 when it belongs to someone else. The name they have already changes
     * nothing and tells nobody.
     *
     * @param seenVersion the version the member saw when deciding; null for any
     */
    public Mono<Member> rename(long id, String displayName, @Nullable Integer seenVersion) {
        return this.members
                .lock(id)
                .switchIfEmpty(Mono.error(MemberProblems::unknownCaller))
                .map(member -> member.requireActive().requireVersion(seenVersion))
                .flatMap(member -> saveName(member, displayName))
                .as(this.transactions::transactional);
    }

    private Mono<Member> saveName(Member member, String displayName) {
        if (member.displayName().equals(displayName)) {
            return Mono.just(member);
        }
        return this.members
                .save(member.renamed(displayName))
                .onErrorMap(DuplicateKeyException.class, ex -> MemberProblems.taken(Taken.NAME))
                .delayUntil(this.events::renamed);
    }
}
