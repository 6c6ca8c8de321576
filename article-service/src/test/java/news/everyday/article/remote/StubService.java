package news.everyday.article.remote;

import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Another service, played: it answers, fails, dawdles, talks nonsense, or is gone. */
public final class StubService implements AutoCloseable {

    private enum Mood {
        WELL,
        FAILING,
        SILENT,
        TALKING_NONSENSE,
        GONE
    }

    private final Map<String, String> answers = new LinkedHashMap<>();

    private final List<String> calls = new CopyOnWriteArrayList<>();

    private final Set<SocketAddress> callers = ConcurrentHashMap.newKeySet();

    private final AtomicInteger finished = new AtomicInteger();

    private final AtomicInteger closed = new AtomicInteger();

    private volatile Duration delay = Duration.ZERO;

    private volatile Mood mood = Mood.WELL;

    private volatile DisposableServer server;

    private StubService(int port) {
        this.server = listen(port);
    }

    public static StubService start() {
        return new StubService(0);
    }

    private DisposableServer listen(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle(this::answer)
                .bindNow();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + this.server.port());
    }

    /** Answers calls whose path and query start so, until told otherwise; the longest such start counts. */
    public StubService answers(String path, String json) {
        synchronized (this.answers) {
            this.answers.put(path, json);
        }
        return this;
    }

    /** Back to a service that is well and knows nothing, with no calls counted. */
    public void reset() {
        if (this.server.isDisposed()) {
            this.server = listen(this.server.port());
        }
        this.mood = Mood.WELL;
        this.delay = Duration.ZERO;
        this.calls.clear();
        synchronized (this.answers) {
            this.answers.clear();
        }
    }

    /** Takes so long for each answer from now on. */
    public void answersAfter(Duration delay) {
        this.delay = delay;
    }

    /** How many calls it has answered in full to a caller that was still there. */
    public int finished() {
        return this.finished.get();
    }

    /** How many of the connections it was called over are closed. */
    public int closed() {
        return this.closed.get();
    }

    public void recovers() {
        this.mood = Mood.WELL;
    }

    public void fails() {
        this.mood = Mood.FAILING;
    }

    /** Takes the question and never answers. */
    public void fallsSilent() {
        this.mood = Mood.SILENT;
    }

    public void talksNonsense() {
        this.mood = Mood.TALKING_NONSENSE;
    }

    /** Nobody listens at the address any more; connections still open are cut when they are used. */
    public void goesAway() {
        this.mood = Mood.GONE;
        close();
    }

    public long callsTo(String path) {
        return this.calls.stream().filter(call -> call.startsWith(path)).count();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        this.calls.add(request.uri());
        if (this.callers.add(request.remoteAddress())) {
            request.withConnection(connection -> connection.onDispose(this.closed::incrementAndGet));
        }
        return switch (this.mood) {
            case WELL -> well(request.uri(), response);
            case FAILING -> response.status(500).send();
            case SILENT -> Mono.never();
            case TALKING_NONSENSE ->
                response.header("Content-Type", "application/json").sendString(Flux.just("{\"items\": <html>"));
            case GONE -> {
                response.withConnection(DisposableChannel::dispose);
                yield Mono.never();
            }
        };
    }

    private Publisher<Void> well(String path, HttpServerResponse response) {
        String json = answerTo(path);
        if (json == null) {
            return response.status(404).send();
        }
        String type = json.startsWith("<svg") ? "image/svg+xml" : "application/json";
        Mono<Void> answer = response.header("Content-Type", type)
                .sendString(Mono.just(json))
                .then();
        Mono<?> pause = this.delay.isZero() ? Mono.empty() : Mono.delay(this.delay);
        return pause.then(answer).doOnSuccess(sent -> this.finished.incrementAndGet());
    }

    private @Nullable String answerTo(String path) {
        synchronized (this.answers) {
            return this.answers.entrySet().stream()
                    .filter(answer -> path.startsWith(answer.getKey()))
                    .max(Comparator.comparing(answer -> answer.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(null);
        }
    }

    @Override
    public void close() {
        this.server.disposeNow(Duration.ofSeconds(5));
    }
}
