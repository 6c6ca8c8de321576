package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.everyday.local.platform.DatabaseAccess;
import news.everyday.local.platform.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Promise 1, the whole of it: 200,000 views over two replicas while these, Redis and PostgreSQL are killed twenty times;
 * what was acknowledged is what is stored, in Redis, in PostgreSQL and in every answer.
 *
 * <p>{@code -Dnews.acceptance.seed=…} repeats the kills of an earlier run.
 */
class CountingThroughKillsIntegrationTests {

    private static final int ARTICLES = 20;

    private static final int READERS = 10_000;

    private static final int KILLS = 20;

    private static final Duration SETTLED = Duration.ofSeconds(60);

    private static final Duration WITHDRAWN = Duration.ofSeconds(2);

    private static List<String> articles;

    private static LocalDate day;

    @BeforeAll
    static void readThroughKills() {
        long seed = Long.getLong("news.acceptance.seed", System.nanoTime());
        System.out.println("Kills by -Dnews.acceptance.seed=" + seed);
        articles = IntStream.range(0, ARTICLES)
                .mapToObj(i -> ReplicatedPlatform.portal().publish(Articles.article("风暴中的计数之" + i)))
                .toList();
        awaitKnown(articles);
        day = today();

        ViewStorm storm = new ViewStorm(ReplicatedPlatform.addresses(Service.STATS), articles, READERS);
        RandomKills kills = new RandomKills(ReplicatedPlatform.platform(), seed);
        kills.during(storm, KILLS);

        System.out.println("Killed " + kills.killed() + "; " + storm.repeated() + " requests had to be sent again");
        assertThat(kills.killed()).hasSize(KILLS);
        assertThat(storm.acknowledged()).isEqualTo(ARTICLES * READERS);
    }

    /** Asks without counting: a view sent too early would count again in the storm. */
    private static void awaitKnown(List<String> articles) {
        await().atMost(SETTLED)
                .ignoreExceptions()
                .until(() -> ReplicatedPlatform.replicas(Service.STATS).stream()
                        .allMatch(replica -> itemsOf(replica, articles).size() == articles.size()));
    }

    @Test
    void storesWhatWasAcknowledgedInBothStores() {
        await().atMost(SETTLED)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(viewsByArticle(ReplicatedPlatform.portal()))
                        .hasSize(ARTICLES)
                        .containsOnly((long) READERS));
        await().atMost(SETTLED)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(storedTotals()).hasSize(ARTICLES).containsOnly((long) READERS));
    }

    @Test
    void estimatesUniqueVisitorsWithinTwoPercent() {
        assumeThat(today()).as("the day of the views").isEqualTo(day);

        List<Long> visitors = itemsOf(ReplicatedPlatform.portal()).stream()
                .map(item -> item.get("uniqueVisitorsToday").asLong())
                .toList();

        assertThat(visitors.stream().mapToLong(Long::longValue).sum() / (double) (ARTICLES * READERS))
                .isCloseTo(1, within(0.02));
        // One sketch alone has a standard error of 0.81 %.
        assertThat(visitors)
                .allSatisfy(estimate -> assertThat(estimate / (double) READERS).isCloseTo(1, within(0.05)));
    }

    @Test
    void bothReplicasGiveTheSameAnswers() {
        List<Portal> replicas = ReplicatedPlatform.replicas(Service.STATS);

        await().atMost(SETTLED)
                .untilAsserted(() -> assertThat(itemsOf(replicas.get(0))).isEqualTo(itemsOf(replicas.get(1))));
        await().atMost(SETTLED)
                .untilAsserted(
                        () -> assertThat(board(replicas.get(0))).isNotEmpty().isEqualTo(board(replicas.get(1))));
    }

    @Test
    void aWithdrawnArticleLeavesBothReplicasAndKeepsItsTotal() {
        String withdrawn = ReplicatedPlatform.portal().publish(Articles.article("风暴之后撤下的稿件"));
        awaitKnown(List.of(withdrawn));
        assertThat(ReplicatedPlatform.portal().view(withdrawn, "first").status())
                .isEqualTo(200);

        ReplicatedPlatform.portal().withdraw(withdrawn);

        await().atMost(WITHDRAWN)
                .untilAsserted(() -> assertThat(ReplicatedPlatform.replicas(Service.STATS))
                        .allSatisfy(replica -> {
                            assertThat(replica.view(withdrawn, "late").status()).isEqualTo(404);
                            assertThat(board(replica)).noneMatch(entry -> entry.startsWith(withdrawn + ":"));
                        }));
        await().atMost(SETTLED)
                .untilAsserted(() -> assertThat(storedTotal(withdrawn)).isEqualTo(1));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static List<Long> viewsByArticle(Portal portal) {
        return itemsOf(portal).stream().map(item -> item.get("views").asLong()).toList();
    }

    private static List<JsonNode> itemsOf(Portal portal) {
        return itemsOf(portal, articles);
    }

    private static List<JsonNode> itemsOf(Portal portal, List<String> articles) {
        JsonNode items = portal.get("/api/v1/views?articleIds=" + String.join(",", articles))
                .json()
                .get("items");
        return new ArrayList<>(items.values());
    }

    private static List<String> board(Portal portal) {
        return portal.get("/api/v1/rankings/today?limit=50")
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("articleId").asString() + ":"
                        + item.get("views").asLong())
                .toList();
    }

    private static List<Long> storedTotals() throws SQLException {
        List<Long> totals = new ArrayList<>();
        for (String article : articles) {
            totals.add(storedTotal(article));
        }
        return totals;
    }

    private static long storedTotal(String article) throws SQLException {
        DatabaseAccess access = ReplicatedPlatform.platform().database(Service.STATS);
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                PreparedStatement query =
                        connection.prepareStatement("select sum(views) from article_total where article_id = ?")) {
            query.setLong(1, Long.parseLong(article));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
