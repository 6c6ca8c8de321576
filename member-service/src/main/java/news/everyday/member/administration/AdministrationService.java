package news.everyday.member.administration;

import java.util.Set;
import news.everyday.defaults.problem.Problems;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberEvents;
import news.everyday.member.member.MemberProblems;
import news.everyday.member.member.MemberRepository;
import news.everyday.member.member.Role;
import news.everyday.member.session.EndReason;
import news.everyday.member.session.SessionRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What administrators do to other members. Their right is looked up again for each change: a token may be ten minutes
 * older than a dismissal. Nobody changes their own standing, so there is always an administrator left.
 */
@Service
public class AdministrationService {

    private final MemberRepository members;

    private final MemberEvents events;

    private final SessionRepository sessions;

    private final AdministrationLock lock;

    private final TransactionalOperator transactions;

    AdministrationService(
            MemberRepository members,
            MemberEvents events,
            SessionRepository sessions,
            AdministrationLock lock,
            TransactionalOperator transactions) {
        this.members = members;
        this.events = events;
        this.sessions = sessions;
        this.lock = lock;
        this.transactions = transactions;
    }

    /** The member, shut out: all their sessions end. Banning twice changes nothing more. */
    public Mono<Member> ban(long actor, long id) {
        return othersAccount(actor, id).flatMap(this::saveBanned).as(this.transactions::transactional);
    }

    private Mono<Member> saveBanned(Member member) {
        if (member.isBanned()) {
            return Mono.just(member);
        }
        return this.members
                .save(member.banned())
                .delayUntil(banned -> this.sessions.endAllOf(banned.id(), EndReason.BANNED))
                .delayUntil(this.events::banned);
    }

    /** The member, let in again; their old sessions stay over. */
    public Mono<Member> unban(long actor, long id) {
        return othersAccount(actor, id).flatMap(this::saveUnbanned).as(this.transactions::transactional);
    }

    private Mono<Member> saveUnbanned(Member member) {
        if (!member.isBanned()) {
            return Mono.just(member);
        }
        return this.members.save(member.unbanned()).delayUntil(this.events::unbanned);
    }

    /**
     * The member with exactly these roles, which their tokens carry from the next renewal on.
     *
     * @param seenVersion the version the administrator saw when deciding; null for any
     */
    public Mono<Member> changeRoles(long actor, long id, Set<Role> roles, @Nullable Integer seenVersion) {
        return othersAccount(actor, id)
                .map(member -> member.requireVersion(seenVersion))
                .flatMap(member -> saveRoles(member, member.withRoles(roles)))
                .as(this.transactions::transactional);
    }

    private Mono<Member> saveRoles(Member before, Member after) {
        if (before.equals(after)) {
            return Mono.just(before);
        }
        return this.members.save(after).delayUntil(this.events::rolesChanged);
    }

    private Mono<Member> othersAccount(long actor, long id) {
        return requireAdmin(actor)
                .then(Mono.defer(() -> this.members.lock(id)))
                .switchIfEmpty(Mono.error(() -> MemberProblems.notFound(id)))
                .filter(member -> member.id() != actor)
                .switchIfEmpty(Mono.error(AdministrationService::ownAccount));
    }

    private Mono<Void> requireAdmin(long actor) {
        return this.lock
                .untilCommit()
                .then(Mono.defer(() -> this.members.findById(actor)))
                .filter(Member::isActiveAdmin)
                .switchIfEmpty(Mono.error(() -> new AccessDeniedException("Not an administrator any more")))
                .then();
    }

    private static Throwable ownAccount() {
        return Problems.problem(
                HttpStatus.CONFLICT, "own-account", "Another administrator has to do this to your account.");
    }
}
