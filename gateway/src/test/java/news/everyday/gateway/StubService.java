package news.everyday.gateway;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the gateway that answers as a test wants and remembers what it was asked. */
public final class StubService {

    private static final String HEARTBEAT =
            "{\"position\":0,\"type\":\"Heartbeat\",\"key\":\"\",\"at\":\"2026-11-25T08:00:00Z\",\"payload\":null}\n";

    private final String name;

    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();

    private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer = this::echo;

    private final List<String> ended = new CopyOnWriteArrayList<>();

    private volatile Sinks.Many<String> feed = Sinks.many().multicast().directBestEffort();

    /** From the moment a test broke the feed until it is asked for again. */
    private volatile boolean feedBroken;

    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    private DisposableServer server;

    public StubService(String name) {
        this.name = name;
        this.server = bind(0);
    }

    private DisposableServer bind(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .channelGroup(this.connections)
                .handle(this::handle)
                .bindNow(Duration.ofSeconds(10));
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().startsWith("/internal/v1/feed")) {
            this.feedBroken = false;
            Flux<String> lines = Flux.just(HEARTBEAT)
                    .concatWith(this.feed
                            .asFlux()
                            .mergeWith(Flux.interval(Duration.ofMillis(300)).map(tick -> HEARTBEAT)));
            return response.header("Content-Type", "application/x-ndjson")
                    .sendString(lines.map(line -> line), StandardCharsets.UTF_8)
                    .then();
        }
        if (request.uri().startsWith("/internal/v1/ended-sessions")) {
            return response.header("Content-Type", "application/json").sendString(Mono.just(endedSessions()));
        }
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .doOnNext(body -> this.received.add(ReceivedRequest.of(request, body)))
                .flatMap(body -> Mono.from(this.answer.apply(request, response)));
    }

    private String endedSessions() {
        String ids = this.ended.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return "{\"items\":[" + ids + "],\"asOf\":\"" + Instant.now() + "\"}";
    }

    private Publisher<Void> echo(HttpServerRequest request, HttpServerResponse response) {
        String body = "{\"service\":\"" + this.name + "\",\"uri\":\"" + request.uri() + "\"}";
        return response.header("Content-Type", "application/json")
                .header("Cache-Control", "no-store")
                .sendString(Mono.just(body));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + this.server.port());
    }

    public void answerBy(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        this.answer = answer;
    }

    /** @param headers names and values in turn */
    public void answer(int status, String body, String... headers) {
        answerBy((request, response) -> {
            response.status(status);
            for (int i = 0; i < headers.length; i += 2) {
                response.header(headers[i], headers[i + 1]);
            }
            return response.sendString(Mono.just(body));
        });
    }

    /** Accepts requests and never answers them. */
    public void hang() {
        answerBy((request, response) -> Mono.never());
    }

    /** Says to whoever asks that this session was ended. */
    public void endSession(String id) {
        this.ended.add(id);
    }

    /** Tells the followers of its feed of a change. */
    public void announce(String type, String id) {
        this.feed.tryEmitNext("{\"position\":1,\"type\":\"" + type + "\",\"key\":\"" + id
                + "\",\"at\":\"2026-11-25T08:00:00Z\",\"payload\":{\"id\":\"" + id + "\"}}\n");
    }

    /** Ends the feed of all who follow it; they come again. */
    public void cutFeed() {
        this.feedBroken = true;
        Sinks.Many<String> old = this.feed;
        this.feed = Sinks.many().multicast().directBestEffort();
        old.tryEmitError(new IllegalStateException("feed cut"));
    }

    /** The port refuses connections from now on, and open ones end. */
    public void die() {
        this.feedBroken = true;
        this.server.channel().close().awaitUninterruptibly();
        this.connections.close().awaitUninterruptibly();
    }

    public boolean isFeedBroken() {
        return this.feedBroken;
    }

    public void comeBack() {
        if (!this.server.channel().isOpen()) {
            this.server = bind(this.server.port());
        }
    }

    public List<ReceivedRequest> received() {
        return this.received;
    }

    public ReceivedRequest lastReceived() {
        return Objects.requireNonNull(this.received.isEmpty() ? null : this.received.get(this.received.size() - 1));
    }

    void reset() {
        comeBack();
        this.answer = this::echo;
        this.received.clear();
        this.ended.clear();
    }
}
