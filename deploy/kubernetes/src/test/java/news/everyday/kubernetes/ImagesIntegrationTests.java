package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stores.PostgresStore;
import news.everyday.stores.RedisStore;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five images, as the production manifests run them: first the migrations as owners, then the services with the
 * application role. Only {@code deploy/images/check} runs it, in a network of its own, where all ports are free.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImagesIntegrationTests {

    private static final Manifests PROD = Manifests.of("prod");

    private static final List<String> ORDER =
            List.of("member-service", "article-service", "comment-service", "stats-service", "gateway");

    /** The middle one counts. */
    private static final int STARTS = 3;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private static final Map<String, Long> MILLIS_TO_READY = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    static PostgresStore postgres;

    static RedisStore redis;

    @BeforeAll
    static void startStores() throws Exception {
        assumeTrue(System.getProperty("images.tag") != null, "Skipped: run deploy/images/build --check");
        postgres = PostgresStore.start(folder.resolve("postgres"), 5432);
        redis = RedisStore.start(folder.resolve("redis"), 6379, ContainerRun.secret("redis-counters", "password"));
        for (String database : List.of("article", "comment", "member", "stats")) {
            createAsTheOperatorDoes(database);
        }
    }

    @AfterAll
    static void stopAll() {
        if (postgres != null) {
            ORDER.forEach(service -> run(service).remove());
            redis.close();
            postgres.close();
        }
    }

    private static void createAsTheOperatorDoes(String database) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:5432/postgres";
        try (Connection connection = DriverManager.getConnection(
                        url, postgres.admin().user(), postgres.admin().password());
                Statement statement = connection.createStatement()) {
            for (String role : List.of("owner", "app")) {
                String password = ContainerRun.secret(database + "-database-" + role, "password");
                statement.execute("create role " + database + "_" + role + " login password '" + password + "'");
            }
            statement.execute("create database " + database + " owner " + database + "_owner");
        }
    }

    @Test
    @Order(1)
    void migrationsRunAsOwnersAndEnd() {
        assertThat(PROD.ofKind("Job")).hasSize(4).allSatisfy(job -> {
            Script migration =
                    new ContainerRun(PROD, job, job.mainContainer(), folder).runToEnd(image(job.podLabels()));

            assertThat(migration.exitCode()).as(migration.output()).isZero();
        });
    }

    @Test
    @Order(2)
    void podsFindTheirSchema() {
        assertThat(PROD.services().filter(service -> service.pod().has("initContainers")))
                .hasSize(4)
                .allSatisfy(service -> {
                    Script wait = new ContainerRun(
                                    PROD,
                                    service,
                                    service.pod().path("initContainers").path(0),
                                    folder)
                            .runToEnd(image(service.podLabels()));

                    assertThat(wait.exitCode()).as(wait.output()).isZero();
                });
    }

    /** One core, and neither root nor a writable file system: what the limit of 6 s is for is measured, not asserted. */
    @Test
    @Order(3)
    void everyServiceGetsReady() {
        for (String name : ORDER) {
            List<Long> starts = new ArrayList<>();
            while (starts.size() < STARTS) {
                run(name).remove();
                starts.add(millisToReady(name));
            }
            run(name).makeRoom();
            Collections.sort(starts);
            MILLIS_TO_READY.put(name, starts.get(STARTS / 2));
        }
    }

    private static long millisToReady(String name) {
        ContainerRun run = run(name);
        run.create(image(service(name).podLabels()));
        long start = System.nanoTime();
        run.start();
        awaitReady(name, run);
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** The log is asked for at the end only: a program started at each look would share the core. */
    private static void awaitReady(String name, ContainerRun run) {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ofMillis(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> status(management(name) + "/actuator/health/readiness") == 200);
        } catch (ConditionTimeoutException ex) {
            throw new AssertionError(run.log(), ex);
        }
    }

    /** The addresses of the manifests lead where they should: gateway, article-service, PostgreSQL. */
    @Test
    @Order(4)
    void aReaderGetsThePortal() throws Exception {
        assertThat(status("http://127.0.0.1:8080/")).isEqualTo(200);
        assertThat(status("http://127.0.0.1:8080/api/v1/channels")).isEqualTo(200);
        assertThat(status("http://127.0.0.1:8080/.well-known/jwks.json")).isEqualTo(200);
        assertThat(status("http://127.0.0.1:8080/api/v1/rankings/today")).isEqualTo(200);
        assertThat(status("http://127.0.0.1:8080/api/v1/comment-counts?articleIds=1"))
                .isEqualTo(200);
        assertThat(status("http://127.0.0.1:8080/search?q=news")).isEqualTo(200);
        assertThat(status("http://127.0.0.1:8080/articles/1")).isEqualTo(404);
        assertThat(status(management("stats-service") + "/actuator/prometheus")).isEqualTo(200);
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:8080" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(5)
    void nobodyIsRootOrLarge() throws Exception {
        // At rest: whatever the start still had to do is done.
        await().pollDelay(Duration.ofSeconds(20)).atMost(Duration.ofSeconds(30)).until(() -> true);

        List<String> rows = new ArrayList<>();
        for (String name : ORDER) {
            String process = Script.run(
                            "",
                            List.of(
                                    "podman",
                                    "inspect",
                                    "--format={{.State.Pid}}",
                                    run(name).name()))
                    .expectSuccess()
                    .strip();
            String status = Files.readString(Path.of("/proc", process, "status"));
            long mebibytes = kibibytes(status) / 1024;
            assertThat(status).containsPattern("Uid:\\s+65532\\s");
            assertThat(mebibytes).as(name).isLessThanOrEqualTo(300);
            rows.add("| %s | %d MB | %.1f s | %d MiB |"
                    .formatted(name, megabytes(name), MILLIS_TO_READY.get(name) / 1000.0, mebibytes));
        }
        Files.write(Checkout.module().resolve("target/images.md"), rows);
    }

    private static long kibibytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private static long megabytes(String name) {
        String size = Script.run(
                        "",
                        List.of(
                                "podman",
                                "image",
                                "inspect",
                                "--format={{.Size}}",
                                image(service(name).podLabels())))
                .expectSuccess()
                .strip();
        return Long.parseLong(size) / 1_000_000;
    }

    /** Writes, validation, security and the problem format: what generated beans could lack. */
    @Test
    @Order(6)
    void aMemberRegistersAndSignsIn() throws Exception {
        String member = "{\"email\":\"reader@example.test\",\"password\":\"%s\",\"displayName\":\"读者\"}";
        assertThat(post("/api/v1/members", member.formatted("short")).body()).contains("invalid-request", "password");
        assertThat(post("/api/v1/members", member.formatted("quite-a-long-one-7"))
                        .statusCode())
                .isEqualTo(201);

        String session = "{\"login\":\"reader@example.test\",\"password\":\"%s\"}";
        assertThat(post("/api/v1/sessions", session.formatted("another")).statusCode())
                .isEqualTo(401);
        assertThat(post("/api/v1/sessions", session.formatted("quite-a-long-one-7"))
                        .body())
                .contains("accessToken");
        assertThat(post("/api/v1/articles", "{}").statusCode()).isEqualTo(401);
        // Unknown, or nobody knows yet whether it is.
        assertThat(post("/api/v1/views", "{\"articleId\":\"1\"}").statusCode()).isIn(404, 503);
    }

    @Test
    @Order(7)
    void everyServiceEndsInGoodOrderAndInTime() {
        for (String name : ORDER) {
            long start = System.nanoTime();
            Script.run("", List.of("podman", "stop", "--time=35", run(name).name()))
                    .expectSuccess();
            String exitCode = Script.run(
                            "",
                            List.of(
                                    "podman",
                                    "inspect",
                                    "--format={{.State.ExitCode}}",
                                    run(name).name()))
                    .expectSuccess()
                    .strip();

            assertThat(exitCode).as(name).isEqualTo("143");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static Manifest service(String name) {
        return PROD.services()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ContainerRun run(String name) {
        Manifest service = service(name);
        return new ContainerRun(PROD, service, service.mainContainer(), folder);
    }

    private static String image(Map<String, String> podLabels) {
        return System.getProperty("images.repository", "localhost/news") + "/" + podLabels.get("app.kubernetes.io/name")
                + ":" + System.getProperty("images.tag");
    }

    private static String management(String name) {
        return "http://127.0.0.1:" + ServiceSettings.of(name).get("management.server.port");
    }

    private static int status(String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException ex) {
            return 0;
        }
    }
}
