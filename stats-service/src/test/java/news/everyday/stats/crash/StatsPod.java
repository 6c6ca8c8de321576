package news.everyday.stats.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.everyday.stats.StatsServiceApplication;
import org.awaitility.Awaitility;

/** The service in a process of its own, to be killed. */
final class StatsPod {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private static final Pattern TESTS_ONLY = Pattern.compile("test-classes/?$|(springdoc|swagger|junit)[^/]*\\.jar$");

    private final Process process;

    private final int port;

    private StatsPod(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; returns once it answers. */
    static StatsPod start(Map<String, String> environment, Path log) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath(),
                StatsServiceApplication.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=" + freePort(),
                "--management.server.address=127.0.0.1");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        StatsPod pod = new StatsPod(builder.start(), port);
        Awaitility.await("start, see " + log).atMost(Duration.ofSeconds(90)).until(pod::answers);
        return pod;
    }

    /** Without the tests, whose beans the service would take for its own, and without what only they need. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !TESTS_ONLY.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try {
            return get("/api/v1/rankings/formula").statusCode() == 200;
        } catch (IOException ex) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** True once the view is acknowledged: counted, or known to have been counted before. */
    boolean view(long article, String visitor) {
        return acknowledges("{\"articleId\":\"" + article + "\"}", visitor);
    }

    /** The same for views of several articles (≤ 50) that are sent together. */
    boolean views(List<Long> articles, String visitor) {
        return acknowledges(
                articles.stream()
                        .map(article -> "{\"articleId\":\"" + article + "\"}")
                        .collect(Collectors.joining(",", "{\"views\":[", "]}")),
                visitor);
    }

    private boolean acknowledges(String body, String visitor) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/views"))
                    .header("X-Visitor-Id", visitor)
                    .timeout(Duration.ofSeconds(3))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = send(request);
            return response.statusCode() == 200 && !response.body().contains("\"problem\"");
        } catch (IOException ex) {
            return false;
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + this.port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException(ex);
        }
    }

    /** By signal 9. */
    void kill() {
        this.process.destroyForcibly();
        this.process.onExit().join();
    }
}
