package news.everyday.local.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes OTLP by HTTP, as a collector would, and hands it on to Zipkin. So the services are set up here just as they are
 * where a real collector runs.
 */
public final class SpanRelay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI zipkin;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    private final HttpServer server;

    private SpanRelay(int port, URI zipkin) throws IOException {
        this.zipkin = zipkin;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.server.setExecutor(this.executor);
        this.server.createContext("/v1/traces", this::relay);
    }

    /** @param port to listen on, on loopback; 0 for any, see {@link #address} */
    public static SpanRelay start(int port, URI zipkin) throws IOException {
        SpanRelay relay = new SpanRelay(port, zipkin);
        relay.server.start();
        return relay;
    }

    /** Where services send their spans. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces");
    }

    /** Answers 503 when Zipkin doesn't take them, so that the sender tries again. */
    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<Map<String, Object>> spans = ZipkinSpans.of(read(exchange));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(isTaken(spans) ? 200 : 503, -1);
        }
    }

    private static ExportTraceServiceRequest read(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return ExportTraceServiceRequest.parseFrom(
                zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody());
    }

    private boolean isTaken(List<Map<String, Object>> spans) {
        HttpRequest request = HttpRequest.newBuilder(this.zipkin.resolve("/api/v2/spans"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(spans)))
                .build();
        try {
            return this.client.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException ex) {
            return false;
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        this.server.stop(0);
        this.executor.shutdownNow();
    }
}
