package news.everyday.member.member;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered reader (会员), staff included. The password hash is no part of it and never leaves {@link Credentials}.
 *
 * @param id never reused
 * @param email as the member wrote it; unique whatever the case
 * @param displayName shown beside comments (昵称); unique whatever the case
 * @param roles the roles that were granted, {@link Role#MEMBER} always among them
 * @param version grows with every change
 */
public record Member(
        long id,
        String email,
        String displayName,
        Set<Role> roles,
        MemberStatus status,
        Instant createdAt,
        int version) {

    public Member {
        EnumSet<Role> all = EnumSet.of(Role.MEMBER);
        all.addAll(roles);
        roles = Collections.unmodifiableSet(all);
    }

    /** The roles and what they include. */
    public Set<Role> effectiveRoles() {
        return Role.withIncluded(this.roles);
    }

    public boolean isBanned() {
        return this.status == MemberStatus.BANNED;
    }

    public boolean isActiveAdmin() {
        return !isBanned() && this.roles.contains(Role.ADMIN);
    }

    /** This member; fails with 403 for a banned one. */
    public Member requireActive() {
        if (isBanned()) {
            throw MemberProblems.banned();
        }
        return this;
    }

    /** This member; fails with 412 when the caller has seen another version. Null stands for any. */
    public Member requireVersion(@Nullable Integer seen) {
        if (seen != null && seen != this.version) {
            throw MemberProblems.changedMeanwhile();
        }
        return this;
    }

    Member renamed(String newName) {
        return new Member(this.id, this.email, newName, this.roles, this.status, this.createdAt, this.version);
    }

    public Member banned() {
        return withStatus(MemberStatus.BANNED);
    }

    public Member unbanned() {
        return withStatus(MemberStatus.ACTIVE);
    }

    private Member withStatus(MemberStatus newStatus) {
        return new Member(this.id, this.email, this.displayName, this.roles, newStatus, this.createdAt, this.version);
    }

    public Member withRoles(Set<Role> newRoles) {
        return new Member(this.id, this.email, this.displayName, newRoles, this.status, this.createdAt, this.version);
    }
}
