package news.everyday.article.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Scheduled articles whose time comes, seen by replicas whose clock the test sets. */
@ArticleServiceTest
class ScheduleRoundIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static final Instant NINE = NOW.plusSeconds(600);

    /** Longer than an index takes, which only public articles are in. */
    private static final String UNPUBLISHABLE = "(select string_agg(md5(i::text), '') from generate_series(1, 900) i)";

    @Autowired
    private DueArticles due;

    @Autowired
    private ArticleService articles;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private DatabaseClient database;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    @AfterEach
    void leaveNothingScheduled() {
        run("update article set publish_at = null where publish_at is not null");
    }

    @Test
    void publishesWithTheTimeItWasScheduledFor() {
        String id = this.newsroom.draft(ArticleFixtures.letter());
        this.newsroom.schedule(id, NINE).expectStatus().isOk();

        roundAt(NINE.plusMillis(300)).publishDue().block(SOON);

        assertThat(find(id))
                .returns(ArticleStatus.PUBLISHED, Article::status)
                .returns(NINE, Article::publishedAt)
                .returns(NINE.plusMillis(300), Article::updatedAt)
                .returns(null, Article::publishAt)
                .returns(3L, Article::version);
        assertThat(eventsOf(id)).containsExactly("ArticlePublished");
        assertThat(lastStepOf(id)).isEqualTo("PUBLISHED schedule");
        this.newsroom.get("/api/v1/articles/{id}", id).expectStatus().isOk();
    }

    @Test
    void publishesNothingBeforeItsTime() {
        String id = this.newsroom.draft(ArticleFixtures.letter());
        this.newsroom.schedule(id, NINE).expectStatus().isOk();

        roundAt(NINE.minusMillis(1)).publishDue().block(SOON);

        assertThat(find(id).status()).isEqualTo(ArticleStatus.SCHEDULED);
        assertThat(eventsOf(id)).isEmpty();
        this.newsroom.get("/api/v1/articles/{id}", id).expectStatus().isNotFound();
    }

    @Test
    void publishesEachOnceWhateverTheReplicas() {
        List<Long> ids = schedule(250, NINE, "'林知夏'");

        Mono.when(replicaAt(NINE), replicaAt(NINE), replicaAt(NINE)).block(SOON);
        replicaAt(NINE).block(SOON);

        assertThat(published()).isEqualTo(250);
        assertThat(ids).allSatisfy(id -> assertThat(eventsOf(id.toString())).containsExactly("ArticlePublished"));
    }

    @Test
    void catchesUpAfterADowntime() {
        List<Long> ids = schedule(3, NINE, "'林知夏'");

        roundAt(NINE.plus(Duration.ofHours(5))).publishDue().block(SOON);

        assertThat(ids)
                .allSatisfy(id -> assertThat(find(id.toString()).publishedAt()).isEqualTo(NINE));
        assertThat(this.meters.get("news.article.schedule.published").timer().mean(TimeUnit.HOURS))
                .isEqualTo(5);
    }

    @Test
    void isNotHeldUpByThoseThatCannotBePublished() {
        List<Long> bad = schedule(101, NINE.minusSeconds(90), UNPUBLISHABLE);
        Long good = schedule(1, NINE, "'林知夏'").get(0);
        ScheduleRound round = roundAt(NINE);

        round.publishDue().block(SOON);

        assertThat(find(good.toString()).isPublic()).isTrue();
        assertThat(bad)
                .allSatisfy(id -> assertThat(find(id.toString()).status()).isEqualTo(ArticleStatus.SCHEDULED));
        assertThat(this.meters.get("news.article.schedule.failures").counter().count())
                .isEqualTo(101);
        assertThat(lag()).isEqualTo(90);
    }

    @Test
    void passesOverWhatSomebodyIsChanging(@Autowired Environment environment) throws SQLException {
        Long id = schedule(1, NINE, "'林知夏'").get(0);
        ScheduleRound round = roundAt(NINE.plusSeconds(1));

        try (Connection other = otherConnection(environment)) {
            other.setAutoCommit(false);
            other.createStatement().execute("select 1 from article where id = " + id + " for update");
            round.publishDue().block(Duration.ofSeconds(3));
            assertThat(find(id.toString()).isPublic()).isFalse();
            other.rollback();
        }

        round.publishDue().block(SOON);
        assertThat(find(id.toString()).isPublic()).isTrue();
    }

    @Test
    void tellsHowFarItIsBehind() {
        ScheduleRound round = roundAt(NINE);
        assertThat(lag()).isNaN();

        round.publishDue().block(SOON);
        assertThat(lag()).isZero();
    }

    @Test
    void goesOnByItself() {
        ScheduleRound round = new ScheduleRound(
                this.due,
                this.articles,
                new ScheduleProperties(Duration.ofMillis(20), Duration.ofSeconds(5)),
                Clock.systemUTC(),
                this.meters);
        round.start();
        Long id = schedule(1, Instant.now().plusMillis(400), "'林知夏'").get(0);

        await().atMost(SOON).until(() -> find(id.toString()).isPublic());

        round.stop();
        assertThat(round.isRunning()).isFalse();
        assertThat(published()).isEqualTo(1);
    }

    private ScheduleRound roundAt(Instant now) {
        return new ScheduleRound(
                this.due,
                this.articles,
                new ScheduleProperties(Duration.ofSeconds(1), Duration.ofSeconds(5)),
                Clock.fixed(now, ZoneOffset.UTC),
                this.meters);
    }

    private Mono<Void> replicaAt(Instant now) {
        return roundAt(now).publishDue().subscribeOn(Schedulers.parallel());
    }

    /** So many scheduled articles, written past the API. */
    private List<Long> schedule(int count, Instant at, String responsibleEditor) {
        return this.database
                .sql(
                        "insert into article (status, headline, summary, body_html, source, responsible_editor, channel_slug,"
                                + " publish_at, created_at, updated_at) select 'DRAFT', '待发' || n, '摘要', '<p>正文</p>', '每日新闻网', "
                                + responsibleEditor
                                + ", 'society', :at, now(), now() from generate_series(1, :count) n returning id")
                .bind("at", at)
                .bind("count", count)
                .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                .all()
                .collectList()
                .block(SOON);
    }

    private Article find(String id) {
        return Objects.requireNonNull(
                this.articles.findForStaff(Long.parseLong(id)).block(SOON));
    }

    private double lag() {
        return this.meters.get("news.article.schedule.lag").gauge().value();
    }

    private long published() {
        return this.meters.get("news.article.schedule.published").timer().count();
    }

    private List<String> eventsOf(String id) {
        return this.database
                .sql("select type from feed where key = :id order by position")
                .bind("id", id)
                .map(row -> row.get("type", String.class))
                .all()
                .collectList()
                .block(SOON);
    }

    private String lastStepOf(String id) {
        return this.database
                .sql("select action || ' ' || member_name as step from article_step where article_id = :id"
                        + " order by id desc limit 1")
                .bind("id", Long.valueOf(id))
                .map(row -> row.get("step", String.class))
                .one()
                .block(SOON);
    }

    private void run(String sql) {
        this.database.sql(sql).then().block(SOON);
    }

    private static Connection otherConnection(Environment environment) throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }
}
