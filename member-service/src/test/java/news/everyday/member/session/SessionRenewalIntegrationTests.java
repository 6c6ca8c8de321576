package news.everyday.member.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import news.everyday.member.MemberServiceTest;
import news.everyday.member.Portal;
import news.everyday.member.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class SessionRenewalIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Portal portal;

    @Autowired
    private SessionService sessions;

    @Autowired
    private SessionCleanup cleanup;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private MeterRegistry meters;

    @AfterEach
    void backToNow() {
        this.clock.reset();
    }

    @Test
    void rotatesTheRefreshToken() {
        String first = newSession();

        JsonNode renewed = Portal.bodyOf(this.portal.renew(first), 201);

        String second = renewed.get("refreshToken").asString();
        assertThat(second).isNotEqualTo(first);
        this.portal.me(renewed.get("accessToken").asString()).expectStatus().isOk();
        this.portal.renew(second).expectStatus().isCreated();
    }

    @Test
    void storesNoTokenInTheClear() {
        String token = newSession();

        Long stored = this.database
                .sql("select count(*) from refresh_token where hash = sha256(convert_to(:token, 'UTF8'))")
                .bind("token", token)
                .map(row -> row.get(0, Long.class))
                .one()
                .block(SOON);

        assertThat(stored).isEqualTo(1);
    }

    @Test
    void givesEveryParallelRequestAPairThatGoesOn() {
        String token = newSession();

        List<String> successors = Flux.range(0, 8)
                .flatMap(i -> this.sessions.renew(token))
                .map(SignedIn::refreshToken)
                .collectList()
                .block(SOON);

        assertThat(successors).hasSize(8).doesNotHaveDuplicates();
        this.clock.advance(Duration.ofMinutes(5));
        assertThat(successors)
                .allSatisfy(next -> this.portal.renew(next).expectStatus().isCreated());
    }

    @Test
    void claimsATokenForOneOfManyOnly() {
        String token = newSession();
        SessionRepository repository = new SessionRepository(this.database, this.clock);

        Long claims = Flux.range(0, 8)
                .flatMap(i -> repository.claim(RefreshToken.sha256(token)))
                .count()
                .block(SOON);

        assertThat(claims).isEqualTo(1);
    }

    @Test
    void endsTheWholeFamilyWhenAnOldTokenComesBack() {
        String stolen = newSession();
        String next = renewed(stolen);
        double before = refused("token-reused");

        this.clock.advance(Duration.ofSeconds(61));
        this.portal.renew(stolen).expectStatus().isUnauthorized();

        this.portal.renew(next).expectStatus().isUnauthorized();
        assertThat(refused("token-reused")).isEqualTo(before + 1);
    }

    @Test
    void remembersAnOldTokenForAsLongAsItWouldHaveLasted() {
        String stolen = newSession();
        String next = renewed(stolen);

        this.clock.advance(Duration.ofDays(13));
        this.cleanup.removeExpired().block(SOON);
        this.portal.renew(stolen).expectStatus().isUnauthorized();

        this.portal.renew(next).expectStatus().isUnauthorized();
    }

    @Test
    void endsAfterAFortnightOfSilence() {
        String token = newSession();

        this.clock.advance(Duration.ofDays(14).plusSeconds(1));

        this.portal.renew(token).expectStatus().isUnauthorized();
    }

    @Test
    void endsAfterThirtyDaysHoweverBusy() {
        String token = newSession();
        for (int week = 1; week <= 4; week++) {
            this.clock.advance(Duration.ofDays(7));
            token = renewed(token);
        }

        this.clock.advance(Duration.ofDays(2).plusSeconds(1));

        this.portal.renew(token).expectStatus().isUnauthorized();
    }

    @Test
    void removesWhatHasRunOut() {
        String token = newSession();
        this.portal.signIn("nobody-here@example.test", "wrong");

        this.clock.advance(Duration.ofDays(31));
        this.cleanup.removeExpired().block(SOON);

        assertThat(count("refresh_token")).isZero();
        assertThat(count("session")).isZero();
        assertThat(count("login_failure")).isZero();
        this.portal.renew(token).expectStatus().isUnauthorized();
    }

    private String newSession() {
        return this.portal.signIn(this.portal.newReader()).get("refreshToken").asString();
    }

    private String renewed(String token) {
        return Portal.bodyOf(this.portal.renew(token), 201).get("refreshToken").asString();
    }

    private double refused(String reason) {
        return this.meters.counter("news.session.refused", "reason", reason).count();
    }

    private long count(String table) {
        return this.database
                .sql("select count(*) from " + table)
                .map(row -> row.get(0, Long.class))
                .one()
                .block(SOON);
    }
}
