package news.everyday.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Saves a store, loses it and brings it back with the scripts that an operator uses. On Debian's servers, whose tools
 * have their version; skipped, visibly, where they aren't installed.
 */
class BackupDrillIntegrationTests {

    private static final Path SCRIPTS = Path.of("backup").toAbsolutePath();

    @TempDir
    private Path folder;

    private final List<Process> servers = new ArrayList<>();

    @AfterEach
    void stopServers() {
        this.servers.forEach(server -> server.destroyForcibly().onExit().join());
    }

    @Test
    void bringsADatabaseBackAsItWasSaved() throws Exception {
        int port = startPostgres();
        psql(port, "postgres", "create database article");
        psql(port, "article", "create table article (id bigint primary key, headline text)");
        psql(port, "article", "insert into article select n, '标题 ' || n from generate_series(1, 1000) n");

        String saved = script(
                port,
                "postgres-backup",
                "127.0.0.1",
                port(port),
                this.folder.resolve("saved").toString());
        psql(port, "article", "drop table article");
        script(port, "postgres-restore", "127.0.0.1", port(port), saved);

        assertThat(psql(port, "article", "select count(*), max(headline) from article"))
                .isEqualTo("1000|标题 999");
    }

    @Test
    void refusesADumpThatWasDamaged() throws Exception {
        int port = startPostgres();
        psql(port, "postgres", "create database article");
        String saved = script(
                port,
                "postgres-backup",
                "127.0.0.1",
                port(port),
                this.folder.resolve("saved").toString());
        Files.writeString(Path.of(saved, "article.dump"), "damaged");

        Programs.Run restore =
                run(port, SCRIPTS.resolve("postgres-restore").toString(), "127.0.0.1", port(port), saved);

        assertThat(restore.code()).isNotZero();
        assertThat(restore.output()).contains("article.dump");
    }

    @Test
    void bringsTheCountersBackIntoAServerWithAnAppendOnlyFile() throws Exception {
        Programs.require("redis-server");
        Programs.require("redis-cli");
        int first = startRedis("first");
        redis(first, "zadd", "board", "1.5", "42");
        redis(first, "set", "total", "278");

        String saved = script(
                first,
                "redis-backup",
                "127.0.0.1",
                port(first),
                this.folder.resolve("saved").toString());
        script(first, "redis-restore", saved, this.folder.resolve("second").toString());
        int second = startRedis("second");

        assertThat(redis(second, "get", "total")).isEqualTo("278");
        assertThat(redis(second, "zscore", "board", "42")).isEqualTo("1.5");
    }

    private int startPostgres() throws Exception {
        Path programs = postgresPrograms();
        Path data = this.folder.resolve("postgres");
        Programs.Run initdb = Programs.run(
                this.folder,
                asOrdinaryUser(
                        programs.resolve("initdb").toString(),
                        "-D",
                        data.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8"));
        assertThat(initdb.code()).as(initdb.output()).isZero();
        int port = freePort();
        start(asOrdinaryUser(
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                port(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> run(port, "psql", "-XAtc", "select 1", "postgres").code() == 0);
        return port;
    }

    /** The tools refuse a server that is newer than they are, so both come from the same package. */
    private static Path postgresPrograms() throws IOException {
        Programs.require("psql");
        Programs.require("pg_dump");
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.of()) {
            List<Path> servers = versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .sorted()
                    .toList();
            assumeTrue(!servers.isEmpty(), "Debian's postgresql is not installed");
            return servers.get(servers.size() - 1);
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asOrdinaryUser(String... command) {
        List<String> all = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("unshare", "-U"));
        }
        all.addAll(Arrays.asList(command));
        return all;
    }

    private int startRedis(String name) throws Exception {
        Path data = Files.createDirectories(this.folder.resolve(name));
        int port = freePort();
        start(List.of(
                "redis-server",
                "--port",
                port(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--save",
                ""));
        await().atMost(Duration.ofSeconds(30)).until(() -> redis(port, "ping").equals("PONG"));
        return port;
    }

    private void start(List<String> command) throws IOException {
        this.servers.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        this.folder.resolve("server.log").toFile()))
                .start());
    }

    private String psql(int port, String database, String sql) throws Exception {
        return succeeded(run(port, "psql", "-XqAtc", sql, database));
    }

    private String redis(int port, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of("redis-cli", "-p", port(port)));
        all.addAll(Arrays.asList(command));
        return run(port, all.toArray(String[]::new)).output().strip();
    }

    private String script(int port, String name, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(SCRIPTS.resolve(name).toString()));
        all.addAll(Arrays.asList(arguments));
        return succeeded(run(port, all.toArray(String[]::new)));
    }

    private static String succeeded(Programs.Run run) {
        assertThat(run.code()).as(run.output()).isZero();
        return run.output().strip();
    }

    private Programs.Run run(int port, String... command) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("env", "PGHOST=127.0.0.1", "PGPORT=" + port, "PGUSER=postgres", "NEWS_DATABASES=article"));
        all.addAll(Arrays.asList(command));
        return Programs.run(this.folder, all);
    }

    private static String port(int port) {
        return Integer.toString(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
