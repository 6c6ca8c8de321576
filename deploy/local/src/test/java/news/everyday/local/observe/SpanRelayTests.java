package news.everyday.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpanRelayTests {

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    private HttpServer zipkin;

    private SpanRelay relay;

    private volatile int answer = 202;

    @BeforeEach
    void startBoth() throws IOException {
        this.zipkin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.zipkin.createContext("/api/v2/spans", exchange -> {
            this.received.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(this.answer, -1);
            exchange.close();
        });
        this.zipkin.start();
        URI address = URI.create("http://127.0.0.1:" + this.zipkin.getAddress().getPort());
        this.relay = SpanRelay.start(0, address);
    }

    @AfterEach
    void stopBoth() {
        this.relay.close();
        this.zipkin.stop(0);
    }

    @Test
    void handsASpanOnInZipkinsWords() throws Exception {
        assertThat(send(span())).isEqualTo(200);

        JsonNode span = JsonMapper.shared()
                .readTree(this.received.poll(10, TimeUnit.SECONDS))
                .get(0);
        assertThat(span.get("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(span.get("id").asString()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.has("parentId")).isFalse();
        assertThat(span.get("name").asString()).isEqualTo("http get /articles/{id}");
        assertThat(span.get("kind").asString()).isEqualTo("SERVER");
        assertThat(span.get("timestamp").asLong()).isEqualTo(1_000);
        assertThat(span.get("duration").asLong()).isEqualTo(2_500);
        assertThat(span.at("/localEndpoint/serviceName").asString()).isEqualTo("article-service");
        assertThat(span.at("/tags/status").asString()).isEqualTo("200");
    }

    @Test
    void asksForAnotherTryWhileZipkinIsUnwell() throws Exception {
        this.answer = 500;

        assertThat(send(span())).isEqualTo(503);
    }

    private int send(ExportTraceServiceRequest spans) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(this.relay.address())
                .POST(HttpRequest.BodyPublishers.ofByteArray(spans.toByteArray()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static ExportTraceServiceRequest span() {
        Span span = Span.newBuilder()
                .setTraceId(bytes("4bf92f3577b34da6a3ce929d0e0e4736"))
                .setSpanId(bytes("00f067aa0ba902b7"))
                .setName("http get /articles/{id}")
                .setKind(Span.SpanKind.SPAN_KIND_SERVER)
                .setStartTimeUnixNano(1_000_000)
                .setEndTimeUnixNano(3_500_000)
                .addAttributes(attribute("status", "200"))
                .build();
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("service.name", "article-service")))
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
    }

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }
}
