package news.everyday.member.member;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The {@code member} table, by id and by what a member signs in with. */
@Repository
public class MemberRepository {

    private final DatabaseClient database;

    private final Clock clock;

    MemberRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The new member; empty when address or name have been taken. */
    Mono<Member> insert(NewMember newcomer) {
        return this.database
                .sql("""
                        insert into member (email, email_key, display_name, display_name_key, password_hash, roles, created_at)
                        values (:email, :emailKey, :name, :nameKey, :hash, :roles, :now)
                        on conflict do nothing returning\s""" + MemberRows.COLUMNS)
                .bind("email", newcomer.email())
                .bind("emailKey", MemberKeys.ofEmail(newcomer.email()))
                .bind("name", newcomer.displayName())
                .bind("nameKey", MemberKeys.ofDisplayName(newcomer.displayName()))
                .bind("hash", newcomer.passwordHash())
                .bind("roles", MemberRows.toArray(newcomer.roles()))
                .bind("now", this.clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .map(MemberRows::toMember)
                .one();
    }

    /** Whether others have the address or the name; never empty. */
    Mono<Taken> findTaken(String email, String displayName) {
        return this.database
                .sql("""
                        select exists (select from member where email_key = :emailKey) as email,
                               exists (select from member where display_name_key = :nameKey) as name
                        """)
                .bind("emailKey", MemberKeys.ofEmail(email))
                .bind("nameKey", MemberKeys.ofDisplayName(displayName))
                .map(row -> new Taken(isTrue(row, "email"), isTrue(row, "name")))
                .one();
    }

    /** The member; empty when there is none with this id. */
    public Mono<Member> findById(long id) {
        return this.database
                .sql("select " + MemberRows.COLUMNS + " from member where id = :id")
                .bind("id", id)
                .map(MemberRows::toMember)
                .one();
    }

    /** As {@link #findById}, and nobody else changes the member until the caller's transaction ends. */
    public Mono<Member> lock(long id) {
        return this.database
                .sql("select " + MemberRows.COLUMNS + " from member where id = :id for no key update")
                .bind("id", id)
                .map(MemberRows::toMember)
                .one();
    }

    /** The member with this address or name, and their hash; empty when there is none. */
    public Mono<Credentials> findCredentials(String login) {
        String column = MemberKeys.isEmail(login) ? "email_key" : "display_name_key";
        return this.database
                .sql("select " + MemberRows.COLUMNS + ", password_hash from member where " + column + " = :key")
                .bind("key", MemberKeys.ofLogin(login))
                .map(MemberRepository::toCredentials)
                .one();
    }

    /** Writes name, roles and status of a member that the caller has locked; the next version. */
    public Mono<Member> save(Member member) {
        return this.database
                .sql("""
                        update member set display_name = :name, display_name_key = :nameKey, roles = :roles, status = :status,
                            version = version + 1
                        where id = :id returning\s""" + MemberRows.COLUMNS)
                .bind("name", member.displayName())
                .bind("nameKey", MemberKeys.ofDisplayName(member.displayName()))
                .bind("roles", MemberRows.toArray(member.roles()))
                .bind("status", member.status().name())
                .bind("id", member.id())
                .map(MemberRows::toMember)
                .one();
    }

    /** Replaces a hash by a better one of the same password, unless the password was changed meanwhile. */
    public Mono<Void> replaceHash(Credentials old, String newHash) {
        return this.database
                .sql("update member set password_hash = :new where id = :id and password_hash = :old")
                .bind("new", newHash)
                .bind("id", old.member().id())
                .bind("old", old.passwordHash())
                .then();
    }

    /** Whether anybody could see to accounts; never empty. */
    public Mono<Boolean> hasActiveAdmin() {
        return this.database
                .sql("select exists (select from member where 'ADMIN' = any (roles) and status = 'ACTIVE') as admin")
                .map(row -> isTrue(row, "admin"))
                .one();
    }

    private static Credentials toCredentials(Readable row) {
        return new Credentials(
                MemberRows.toMember(row), Objects.requireNonNull(row.get("password_hash", String.class)));
    }

    private static boolean isTrue(Readable row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }
}
