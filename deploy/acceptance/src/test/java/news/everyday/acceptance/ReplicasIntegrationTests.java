package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.Service;
import org.junit.jupiter.api.Test;

/** Promise 2: with two of each service every replica gives the same answer, and one of them may die. */
class ReplicasIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final List<String> SERVICES =
            List.of("article-service", "comment-service", "member-service", "stats-service");

    private final LocalPlatform platform = ReplicatedPlatform.platform();

    private final Portal portal = ReplicatedPlatform.portal();

    @Test
    void answersTheSameFromEveryReplica() {
        String article = this.portal.publish(Articles.article("副本:" + UUID.randomUUID()));
        await().atMost(SOON).until(() -> this.portal.view(article, "first").status() == 200);
        for (int reader = 0; reader < 50; reader++) {
            this.portal.view(article, "reader-" + reader);
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fromBoth(Service.STATS, "/api/v1/views?articleIds=" + article))
                        .allMatch(answer -> answer.json().at("/items/0/views").asLong() == 51));
        assertThat(fromBoth(Service.ARTICLE, "/api/v1/articles/" + article).stream()
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        assertThat(fromBoth(Service.MEMBER, "/.well-known/jwks.json").stream()
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fromBoth(Service.COMMENT, "/api/v1/articles/" + article + "/comments"))
                        .allMatch(answer -> answer.status() == 200));
    }

    @Test
    void countsAVisitorOnceWhicheverReplicaTakesTheView() {
        String article = this.portal.publish(Articles.article("副本去重:" + UUID.randomUUID()));
        await().atMost(SOON)
                .until(() -> ReplicatedPlatform.replicas(Service.STATS).stream()
                        .allMatch(replica -> replica.view(article, "everywhere").status() == 200));

        assertThat(this.portal.viewsOf(article)).isEqualTo(1);
    }

    @Test
    void goesOnWithoutOneReplicaOfEach() {
        String article = this.portal.publish(Articles.article("副本故障:" + UUID.randomUUID()));
        await().atMost(SOON)
                .until(() -> ReplicatedPlatform.replicas(Service.STATS).stream()
                        .allMatch(replica -> replica.view(article, "before").status() == 200));

        SERVICES.forEach(this.platform::kill);
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    this.portal.get("/articles/" + article).status())
                            .isEqualTo(200));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(this.portal.view(article, "later").status())
                                    .isEqualTo(200));
        } finally {
            SERVICES.forEach(this.platform::awaitReady);
        }
    }

    @Test
    void replacesEveryReplicaWithoutOneFailedRequest() throws Exception {
        String article = this.portal.publish(Articles.article("滚动更新:" + UUID.randomUUID()));
        await().atMost(SOON).until(() -> this.portal.view(article, "roller").status() == 200);
        String token = this.portal.signIn("chief");

        try (SteadyReaders readers = new SteadyReaders(this.portal, article, token)) {
            replaceAll("");
            replaceAll("-2");

            readers.stop();
            assertThat(readers.failures()).isEmpty();
            assertThat(readers.answered()).isGreaterThan(500);
        }
    }

    /** One service after the other, as a cluster does it: told to stop in good order, waited for, started again. */
    private void replaceAll(String replica) {
        SERVICES.forEach(service -> replace(service + replica));
    }

    private void replace(String unit) {
        this.platform.stop(unit);
        this.platform.start(unit);
    }

    private static List<Answer> fromBoth(Service service, String path) {
        return ReplicatedPlatform.replicas(service).stream()
                .map(replica -> replica.get(path))
                .toList();
    }
}
