package news.everyday.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Readers of some articles, each reader of each article once, over 64 connections to two replicas.
 *
 * <p>A reader whose answer got lost can't know whether the view was counted. It does what the page's script does: it asks
 * again, the other replica first, until it is acknowledged; within the window the same visitor counts once. So in the end
 * exactly as many views must be stored as were acknowledged.
 */
final class ViewStorm {

    private static final int CLIENTS = 64;

    private static final Duration ANSWER = Duration.ofSeconds(3);

    private static final int PAUSE_MILLIS = 50;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final List<URI> replicas;

    private final List<String> articles;

    private final int readers;

    private final AtomicInteger next = new AtomicInteger();

    private final AtomicInteger acknowledged = new AtomicInteger();

    private final AtomicInteger repeated = new AtomicInteger();

    private final Semaphore allowance = new Semaphore(0);

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    ViewStorm(List<URI> replicas, List<String> articles, int readers) {
        this.replicas = replicas;
        this.articles = articles;
        this.readers = readers;
    }

    /** Completes when every view is acknowledged; fails with an answer that no reader should get. */
    CompletableFuture<Void> start() {
        CompletableFuture<?>[] all = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(this::sendUntilAllAreSent, this.clients))
                .toArray(CompletableFuture[]::new);
        this.clients.shutdown();
        return CompletableFuture.allOf(all);
    }

    /** Lets that many more views leave. */
    void allow(int views) {
        this.allowance.release(views);
    }

    int size() {
        return this.articles.size() * this.readers;
    }

    int acknowledged() {
        return this.acknowledged.get();
    }

    /** Requests that had to be sent again. */
    int repeated() {
        return this.repeated.get();
    }

    private void sendUntilAllAreSent() {
        int view = this.next.getAndIncrement();
        while (view < size()) {
            this.allowance.acquireUninterruptibly();
            sendUntilAcknowledged(view);
            this.acknowledged.incrementAndGet();
            view = this.next.getAndIncrement();
        }
    }

    private void sendUntilAcknowledged(int view) {
        for (int attempt = 0; !isAcknowledged(view, attempt); attempt++) {
            this.repeated.incrementAndGet();
            pause();
        }
    }

    private boolean isAcknowledged(int view, int attempt) {
        Optional<HttpResponse<String>> answer =
                send(request(view, this.replicas.get((view + attempt) % this.replicas.size())));
        if (answer.isEmpty() || answer.get().statusCode() == 503) {
            return false;
        }
        if (answer.get().statusCode() != 200 || !answer.get().body().contains("\"counted\":")) {
            throw new IllegalStateException(answer.get() + ": " + answer.get().body());
        }
        return true;
    }

    private HttpRequest request(int view, URI replica) {
        String article = this.articles.get(view % this.articles.size());
        return HttpRequest.newBuilder(replica.resolve("/api/v1/views"))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("X-Visitor-Id", "reader-" + view / this.articles.size())
                .POST(BodyPublishers.ofString("{\"articleId\":\"" + article + "\"}"))
                .build();
    }

    /** Empty when there was no answer. */
    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(this.http.send(request, BodyHandlers.ofString()));
        } catch (IOException ex) {
            return Optional.empty();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
