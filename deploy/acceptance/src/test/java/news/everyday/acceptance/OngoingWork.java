package news.everyday.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Readers, members and editors who never stop: every service is read and written all the time. Noted is what was
 * acknowledged, and when something failed.
 */
final class OngoingWork implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final CountDownLatch stopping = new CountDownLatch(1);

    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

    private final ConcurrentMap<String, Instant> lastSuccess = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, Queue<String>> written = new ConcurrentHashMap<>();

    private final Portal portal;

    private final String article;

    private final String reader;

    /** @param article published, and known to every service */
    OngoingWork(Portal portal, String article, String reader) {
        this.portal = portal;
        this.article = article;
        this.reader = reader;
        repeat("page", i -> portal.get("/articles/" + article));
        repeat("article", i -> portal.get("/api/v1/articles/" + article, Portal.bearer(reader)));
        repeat("comments", i -> portal.get("/api/v1/articles/" + article + "/comments", Portal.bearer(reader)));
        repeat("member", i -> portal.get("/api/v1/members/me", Portal.bearer(reader)));
        repeat("views", i -> portal.get("/api/v1/views?articleIds=" + article + "&reading=" + i));
        repeat("view", this::viewUntilAcknowledged);
        repeat("comment", this::comment);
        repeat("registration", this::register);
        repeat("publication", this::publish);
    }

    /** A view whose answer got lost may have been counted; within the window the same visitor counts once. */
    private Answer viewUntilAcknowledged(int i) {
        Answer answer =
                this.portal.view(this.article, "ongoing-" + written("view").size());
        noteWritten("view", answer, "view-" + i);
        return answer;
    }

    private Answer comment(int i) {
        Answer answer = this.portal.post(
                "/api/v1/articles/" + this.article + "/comments",
                Map.of("body", "切换时的评论之" + i + ":" + UUID.randomUUID()),
                Portal.bearer(this.reader));
        noteWritten("comment", answer);
        return answer;
    }

    private Answer register(int i) {
        String name = UUID.randomUUID().toString().substring(0, 12);
        Answer answer = this.portal.post(
                "/api/v1/members",
                Map.of("email", name + "@example.test", "password", Portal.PASSWORD + name, "displayName", "读" + name));
        noteWritten("registration", answer);
        return answer;
    }

    private Answer publish(int i) {
        Answer draft = this.portal.post(
                "/api/v1/articles", Articles.article("切换时的稿件之" + i), Portal.bearer(this.portal.signIn("editor")));
        if (draft.status() >= 300) {
            return draft;
        }
        String id = draft.json().get("id").asString();
        Answer answer = this.portal.post(
                "/api/v1/articles/" + id + "/publish", "{}", Portal.bearer(this.portal.signIn("chief")));
        noteWritten("publication", answer, id);
        return answer;
    }

    private void noteWritten(String kind, Answer answer) {
        if (answer.status() < 300) {
            noteWritten(kind, answer, answer.json().get("id").asString());
        }
    }

    private void noteWritten(String kind, Answer answer, String id) {
        if (answer.status() < 300) {
            written(kind).add(id);
        }
    }

    /** The ids of what was acknowledged: view, comment, registration, publication. */
    Queue<String> written(String kind) {
        return this.written.computeIfAbsent(kind, name -> new ConcurrentLinkedQueue<>());
    }

    private void repeat(String call, IntFunction<Answer> client) {
        this.threads.execute(() -> {
            for (int i = 0; !isOver(); i++) {
                note(call, client, i);
            }
        });
    }

    private boolean isOver() {
        try {
            return this.stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void note(String call, IntFunction<Answer> client, int i) {
        try {
            Answer answer = client.apply(i);
            if (answer.status() >= 300) {
                this.failures.add(new Failure(Instant.now(), call, answer.status() + " " + answer.body()));
            } else {
                this.lastSuccess.put(call, Instant.now());
            }
        } catch (RuntimeException ex) {
            this.failures.add(new Failure(Instant.now(), call, ex.toString()));
        }
    }

    /** Whether each kind of call has succeeded since then. */
    boolean isAnsweredSince(Instant moment) {
        return this.lastSuccess.size() == 9
                && this.lastSuccess.values().stream().allMatch(moment::isBefore);
    }

    List<Failure> failures() {
        return List.copyOf(this.failures);
    }

    /** The last one of each kind of call, and when that was, reckoned from the given moment. */
    Map<String, String> lastFailures(Instant moment) {
        return this.failures.stream()
                .collect(Collectors.toMap(
                        Failure::call,
                        failure -> Duration.between(moment, failure.at()) + " " + failure.answer(),
                        (one, other) -> other));
    }

    /** Waits for the requests that are under way. */
    void stop() throws InterruptedException {
        this.stopping.countDown();
        this.threads.shutdown();
        this.threads.awaitTermination(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        this.stopping.countDown();
        this.threads.shutdownNow();
    }

    /** @param at when its answer came */
    record Failure(Instant at, String call, String answer) {}
}
