package news.everyday.comment;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import news.everyday.defaults.testing.TestTokens;
import org.reactivestreams.Publisher;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Another service's feed: a stream of lines that doesn't end. */
public final class FeedStub {

    private final AtomicLong position = new AtomicLong(System.currentTimeMillis());

    private final Sinks.Many<Map.Entry<Long, String>> events =
            Sinks.many().replay().all();

    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.get("/internal/v1/feed", this::follow))
            .bindNow();

    public URI address() {
        return URI.create("http://127.0.0.1:" + this.server.port());
    }

    /** Appends an event with the payload as its owner writes it. */
    public void append(String type, String key, String payload) {
        long next = this.position.incrementAndGet();
        String line =
                "{\"position\":%d,\"type\":\"%s\",\"key\":\"%s\",\"at\":\"2026-11-25T08:00:00Z\",\"payload\":%s}\n";
        this.events.emitNext(
                Map.entry(next, String.format(line, next, type, key, payload.replace("\n", ""))),
                Sinks.EmitFailureHandler.FAIL_FAST);
    }

    private Publisher<Void> follow(HttpServerRequest request, HttpServerResponse response) {
        if (!("Bearer " + TestTokens.SERVICE_TOKEN)
                .equals(request.requestHeaders().get("Authorization"))) {
            return response.status(401).send();
        }
        long after = Long.parseLong(UriComponentsBuilder.fromUriString(request.uri())
                .build()
                .getQueryParams()
                .getFirst("after"));
        Flux<String> lines =
                this.events.asFlux().filter(event -> event.getKey() > after).map(Map.Entry::getValue);
        return response.header("Content-Type", "application/x-ndjson")
                .send(lines.mergeWith(Mono.never()).map(FeedStub::bytes), flushEach -> true);
    }

    private static ByteBuf bytes(String line) {
        return Unpooled.copiedBuffer(line, StandardCharsets.UTF_8);
    }
}
