package news.everyday.local.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A few callers at a time: a single one would leave a core idle while it waits for its answers. */
final class InParallel {

    private static final int CALLERS = 4;

    private InParallel() {}

    /** What the work makes of each, in the order of the list. Fails as the first of the list that fails does. */
    static <T, R> List<R> map(List<T> list, Function<T, R> work) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<R>> results = new ArrayList<>();
            list.forEach(each -> results.add(callers.submit(() -> work.apply(each))));
            return results.stream().map(InParallel::resultOf).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static <R> R resultOf(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException ex) {
            if (ex.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(ex.getCause());
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", ex);
        }
    }
}
