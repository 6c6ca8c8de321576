package news.everyday.acceptance;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Some who read and write all the time, each one request after the other, and note what goes wrong. */
final class SteadyReaders implements AutoCloseable {

    private static final long PAUSE_MILLIS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final CountDownLatch stopping = new CountDownLatch(1);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private final AtomicInteger answered = new AtomicInteger();

    SteadyReaders(Portal portal, String article, String token) {
        repeat("page", i -> portal.get("/articles/" + article + "?reading=" + i));
        repeat("article", i -> portal.get("/api/v1/articles/" + article, Portal.bearer(token)));
        repeat("comments", i -> portal.get("/api/v1/articles/" + article + "/comments", Portal.bearer(token)));
        repeat("member", i -> portal.get("/api/v1/members/me", Portal.bearer(token)));
        repeat("view", i -> portal.view(article, "steady-" + i));
        repeat("views", i -> portal.get("/api/v1/views?articleIds=" + article + "&reading=" + i));
    }

    private void repeat(String name, Call call) {
        this.threads.execute(() -> {
            for (int i = 0; !isOver(); i++) {
                int number = i;
                note(name, () -> call.number(number));
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

    private void note(String name, Supplier<Answer> call) {
        try {
            Answer answer = call.get();
            if (answer.status() >= 300) {
                this.failures.add(name + ": " + answer.status() + " " + answer.body());
            }
            this.answered.incrementAndGet();
        } catch (RuntimeException ex) {
            this.failures.add(name + ": " + ex);
        }
    }

    /** Waits for the requests that are under way. */
    void stop() throws InterruptedException {
        this.stopping.countDown();
        this.threads.shutdown();
        this.threads.awaitTermination(1, TimeUnit.MINUTES);
    }

    List<String> failures() {
        return List.copyOf(this.failures);
    }

    int answered() {
        return this.answered.get();
    }

    @Override
    public void close() {
        this.stopping.countDown();
        this.threads.shutdownNow();
    }

    private interface Call {

        Answer number(int i);
    }
}
