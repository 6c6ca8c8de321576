package news.everyday.benchmark;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Stands for all services behind a gateway, and is at the same time the bare server that the gateway's cache is compared
 * with: it answers from direct buffers, without looking at the request.
 */
final class SampleServer {

    private static final String HEARTBEAT =
            "{\"position\":0,\"type\":\"Heartbeat\",\"key\":\"\",\"at\":\"2026-11-25T08:00:00Z\",\"payload\":null}\n";

    /** Of the stream's events. */
    static final Duration PACE = Duration.ofSeconds(2);

    private static final String KEEP = "public, max-age=3600";

    private final ByteBuf page = SampleAnswers.page();

    private final ByteBuf json = SampleAnswers.json();

    private final ByteBuf comment = SampleAnswers.comment();

    private final Flux<String> events =
            Flux.interval(PACE).map(tick -> "data:{\"tick\":" + tick + "}\n\n").share();

    private final String keys;

    private SampleServer(String keys) {
        this.keys = keys;
    }

    /** @param arguments port, file with the public keys */
    public static void main(String[] arguments) throws IOException {
        SampleServer server = new SampleServer(Files.readString(Path.of(arguments[1])));
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(server::answer)
                .bindNow()
                .onDispose()
                .block();
    }

    private Publisher<Void> answer(HttpServerRequest in, HttpServerResponse out) {
        return switch (in.uri()) {
            case SampleAnswers.JSON -> send(out, "application/json", KEEP, this.json);
            case SampleAnswers.PAGE -> send(out, "text/html;charset=UTF-8", KEEP, this.page);
            case SampleAnswers.UNCACHED -> send(out, "application/json", "no-store", this.comment);
            case SampleAnswers.STREAM -> out.sse().sendString(Flux.concat(Mono.just(":\n\n"), this.events));
            case "/.well-known/jwks.json" -> out.sendString(Mono.just(this.keys));
            case "/v1/traces" -> in.receive().then(out.send());
            default -> in.uri().startsWith("/internal/") ? feeds(in, out) : out.sendNotFound();
        };
    }

    private static Publisher<Void> feeds(HttpServerRequest in, HttpServerResponse out) {
        return in.uri().startsWith("/internal/v1/feed") ? heartbeats(out) : noneEnded(out);
    }

    private static Publisher<Void> send(HttpServerResponse out, String type, String caching, ByteBuf body) {
        return out.header("Content-Type", type)
                .header("Cache-Control", caching)
                .header("Content-Length", Integer.toString(body.readableBytes()))
                .send(Mono.just(body.duplicate()));
    }

    private static Publisher<Void> heartbeats(HttpServerResponse out) {
        Flux<String> lines = Flux.interval(Duration.ZERO, Duration.ofSeconds(1)).map(tick -> HEARTBEAT);
        return out.header("Content-Type", "application/x-ndjson").sendString(lines, StandardCharsets.UTF_8);
    }

    private static Publisher<Void> noneEnded(HttpServerResponse out) {
        return out.header("Content-Type", "application/json")
                .sendString(Mono.fromSupplier(() -> "{\"items\":[],\"asOf\":\"" + Instant.now() + "\"}"));
    }
}
