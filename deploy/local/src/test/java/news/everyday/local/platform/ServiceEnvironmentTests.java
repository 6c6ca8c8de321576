package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import news.everyday.stores.PostgresAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

    @TempDir
    Path folder;

    private Secrets secrets;

    @BeforeEach
    void makeSecrets() throws Exception {
        this.secrets = Secrets.in(this.folder.resolve("secrets"));
    }

    @Test
    void tellsArticleServiceItsPortsAndItsDatabase() {
        Map<String, String> environment = embedded(1).of(Service.ARTICLE, 1);

        assertThat(environment)
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("SERVER_PORT", "8081")
                .containsEntry("MANAGEMENT_SERVER_PORT", "9081")
                .containsEntry(
                        "NEWS_LAUNCHERPID",
                        String.valueOf(ProcessHandle.current().pid()))
                .containsEntry("NEWS_SECURITY_JWKSURI", "http://127.0.0.1:8083/.well-known/jwks.json")
                .containsEntry("NEWS_SERVICES_STATS", "http://127.0.0.1:8084")
                .containsEntry("SPRING_R2DBC_URL", "r2dbc:postgresql://127.0.0.1:10080/article")
                .containsEntry("SPRING_R2DBC_USERNAME", "article_app")
                .containsEntry("SPRING_FLYWAY_URL", "jdbc:postgresql://127.0.0.1:10080/article")
                .containsEntry("SPRING_FLYWAY_USER", "article_owner");
    }

    @Test
    void tellsTheGatewayEveryReplica() {
        Map<String, String> environment = embedded(2).of(Service.GATEWAY, 2);

        assertThat(environment)
                .containsEntry("SERVER_PORT", "8090")
                .containsEntry("NEWS_GATEWAY_SERVICES_ARTICLE", "http://127.0.0.1:8081,http://127.0.0.1:8091")
                .containsEntry("SPRING_DATA_REDIS_URL", "redis://:" + this.secrets.redisPassword() + "@127.0.0.1:10081")
                .doesNotContainKey("SPRING_R2DBC_URL");
    }

    @Test
    void tellsNobodyTheSecretsOfOthers() {
        assertThat(embedded(1).of(Service.COMMENT, 1).keySet())
                .doesNotContain("NEWS_MEMBER_SIGNINGKEY", "NEWS_STATS_VISITORSECRET", "SPRING_DATA_REDIS_URL");
        assertThat(embedded(1).of(Service.MEMBER, 1))
                .containsEntry("NEWS_MEMBER_SIGNINGKEY", "file:" + this.folder.resolve("secrets/signing-key.pem"))
                .containsEntry("NEWS_MEMBER_FIRSTADMIN_EMAIL", "admin@example.test");
        assertThat(embedded(1).of(Service.STATS, 1)).containsKey("NEWS_STATS_VISITORSECRET");
    }

    /** Whichever replica is started first sends what the other acknowledged before it was killed. */
    @Test
    void letsReplicasOfStatsShareTheirJournals() {
        assertThat(embedded(2).of(Service.STATS, 2))
                .containsEntry(
                        "NEWS_STATS_JOURNAL_DIRECTORY",
                        embedded(2).of(Service.STATS, 1).get("NEWS_STATS_JOURNAL_DIRECTORY"));
    }

    @Test
    void pointsAtStoresThatRunElsewhere() {
        PlatformOptions options = new PlatformOptions(
                this.folder,
                this.folder,
                8080,
                1,
                false,
                false,
                Optional.of(new PostgresAccount("db.example.test:5432", "postgres", "secret")),
                Optional.of(URI.create("redis://cache.example.test:6379")));

        assertThat(environment(options).of(Service.STATS, 1))
                .containsEntry("SPRING_R2DBC_URL", "r2dbc:postgresql://db.example.test:5432/stats")
                .containsEntry("SPRING_DATA_REDIS_URL", "redis://cache.example.test:6379");
    }

    @Test
    void sendsOnlyQueriesThroughAPooler() {
        PlatformOptions options = PlatformOptions.of(this.folder)
                .withStores(
                        new PostgresAccount("db.example.test:5432", "postgres", "secret"),
                        "pooler.example.test:6432",
                        URI.create("redis://cache.example.test:6379"));

        assertThat(environment(options).of(Service.ARTICLE, 1))
                .containsEntry(
                        "SPRING_R2DBC_URL",
                        "r2dbc:postgresql://pooler.example.test:6432/article?preparedStatementCacheQueries=0")
                .containsEntry("NEWS_FEED_LISTENURL", "r2dbc:postgresql://db.example.test:5432/article")
                .containsEntry("SPRING_FLYWAY_URL", "jdbc:postgresql://db.example.test:5432/article");
        assertThat(embedded(1).of(Service.ARTICLE, 1)).doesNotContainKey("NEWS_FEED_LISTENURL");
    }

    private ServiceEnvironment embedded(int replicas) {
        return environment(PlatformOptions.of(this.folder).withReplicas(replicas));
    }

    private ServiceEnvironment environment(PlatformOptions options) {
        PortPlan ports = new PortPlan(8080);
        return new ServiceEnvironment(ports, options, this.secrets, Stores.of(options, ports, this.secrets));
    }
}
