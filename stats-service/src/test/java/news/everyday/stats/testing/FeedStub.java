package news.everyday.stats.testing;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.ByteBufFlux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;

/** Stands for article-service and comment-service: serves what a test appends as their feeds. */
public final class FeedStub implements AutoCloseable {

    private final Sinks.Many<Event> events = Sinks.many().replay().all();

    private final AtomicLong position = new AtomicLong();

    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.get(
                    "/internal/v1/feed",
                    (request, response) -> response.header("Content-Type", "application/x-ndjson")
                            .send(ByteBufFlux.fromString(lines(request)), line -> true)))
            .bindNow();

    public String address() {
        return "http://127.0.0.1:" + this.server.port();
    }

    /** Appends an event; the payload is written as article-service writes it. */
    public void append(String type, long id, String status, String channel) {
        long next = this.position.incrementAndGet();
        String line = """
                {"position":%d,"type":"%s","key":"%d","at":"2026-11-03T08:00:00Z","payload":{"id":"%d","status":"%s",\
                "headline":"清溪社区把闲置车棚改成“共享书房”","summary":"…","channel":"%s","channelName":"群众来信",\
                "station":"jilin","stationName":"吉林","url":"/articles/%d","pictureUrl":"/media/7.jpg",\
                "publishedAt":"2026-11-03T16:00:00+08:00","version":1,"commentsOpen":true,"later":{"field":1}}}
                """.formatted(next, type, id, id, status, channel, id);
        this.events.emitNext(new Event(next, line), Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /** Appends an event of comment-service, as it writes it. */
    public void appendComments(long articleId, long approved, String at) {
        long next = this.position.incrementAndGet();
        String line = """
                {"position":%d,"type":"CommentCountChanged","key":"%d","at":"%s",\
                "payload":{"approved":%d,"articleId":"%d","later":1}}
                """.formatted(next, articleId, at, approved, articleId);
        this.events.emitNext(new Event(next, line), Sinks.EmitFailureHandler.FAIL_FAST);
    }

    private Flux<String> lines(HttpServerRequest request) {
        long after = Long.parseLong(
                new QueryStringDecoder(request.uri()).parameters().get("after").get(0));
        Flux<String> heartbeats = Flux.interval(Duration.ofSeconds(2))
                .map(tick -> "{\"position\":0,\"type\":\"Heartbeat\",\"key\":\"\",\"at\":\"2026-11-03T08:00:00Z\","
                        + "\"payload\":null}\n");
        return this.events
                .asFlux()
                .filter(event -> event.position() > after)
                .map(Event::line)
                .mergeWith(heartbeats);
    }

    @Override
    public void close() {
        this.server.disposeNow();
    }

    private record Event(long position, String line) {}
}
