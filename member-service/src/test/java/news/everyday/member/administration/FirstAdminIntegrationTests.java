package news.everyday.member.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import news.everyday.member.MemberServiceTest;
import news.everyday.member.Portal;
import news.everyday.member.Portal.Reader;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberRepository;
import news.everyday.member.member.MemberService;
import news.everyday.member.member.Role;
import news.everyday.member.password.PasswordHasher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

@MemberServiceTest
class FirstAdminIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private MemberRepository members;

    @Autowired
    private MemberService registration;

    @Autowired
    private PasswordHasher hasher;

    @Autowired
    private AdministrationLock lock;

    @Autowired
    private TransactionalOperator transactions;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Portal portal;

    private List<Long> admins;

    @BeforeEach
    void dismissAll() {
        this.admins = this.database
                .sql("update member set roles = '{MEMBER}' where 'ADMIN' = any (roles) returning id")
                .map(row -> row.get("id", Long.class))
                .all()
                .collectList()
                .block(SOON);
    }

    @AfterEach
    void bringBack() {
        this.database
                .sql("update member set roles = '{MEMBER,ADMIN}' where id in (:ids)")
                .bind("ids", this.admins)
                .then()
                .block(SOON);
    }

    @Test
    void isOneThoughManyReplicasStartAtOnce() {
        List<Member> created = Flux.range(0, 4)
                .flatMap(replica -> firstAdmin(newAddress(), "everyday-news").createIfMissing())
                .collectList()
                .block(SOON);

        assertThat(created)
                .singleElement()
                .satisfies(admin -> assertThat(admin.roles()).containsExactly(Role.MEMBER, Role.ADMIN));
        assertThat(this.portal.feedOf(Long.toString(created.get(0).id())))
                .singleElement()
                .asString()
                .contains("MemberRegistered", "ADMIN");
    }

    @Test
    void isNotCreatedAgain() {
        firstAdmin(newAddress(), "everyday-news").run(null);

        assertThat(firstAdmin(newAddress(), "everyday-news").createIfMissing().block(SOON))
                .isNull();
    }

    @Test
    void isNeverSomebodyWhoRegisteredTheAddressBefore() {
        Reader reader = this.portal.newReader();

        firstAdmin(reader.email(), "everyday-news").run(null);

        assertThat(this.members.hasActiveAdmin().block(SOON)).isFalse();
    }

    @Test
    void isNotWantedWithoutAnAddress() {
        firstAdmin("", null).run(null);

        assertThat(this.members.hasActiveAdmin().block(SOON)).isFalse();
    }

    @Test
    void needsAPassword() {
        assertThatThrownBy(() -> firstAdmin(newAddress(), "short").run(null)).hasMessageContaining("8 characters");
    }

    private static String newAddress() {
        return "admin-" + UUID.randomUUID().toString().substring(0, 8) + "@example.test";
    }

    private FirstAdmin firstAdmin(String email, String password) {
        FirstAdminProperties properties = new FirstAdminProperties(
                email, password, "管理" + UUID.randomUUID().toString().substring(0, 8));
        return new FirstAdmin(properties, this.members, this.registration, this.hasher, this.lock, this.transactions);
    }
}
