package news.everyday.stats.crash;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Sends views until they are acknowledged, each of a visitor who hasn't read the article before: so it is known how often
 * each article must be counted. A round has an article of its own with five visitors, and so many others that what is
 * counted is gathered and handed on in parts.
 */
final class Readers {

    static final long FIRST_OWN = 10_000;

    static final long LAST_OWN = 10_299;

    static final int OTHERS = 260;

    private static final int TOGETHER = 50;

    private final Map<Long, Long> sent = new TreeMap<>();

    private final Queue<Visit> unanswered = new ConcurrentLinkedQueue<>();

    /** Three readers of the round's own article, and a few articles more. */
    void begin(StatsPod pod, int round) {
        send(pod, visits(FIRST_OWN + round, 0, 3));
        send(pod, List.of(visit(1, TOGETHER, "early-" + round)));
    }

    /** Two more readers of the round's own article, and all others. */
    void goOn(StatsPod pod, int round) {
        Stream<Visit> late = IntStream.iterate(1, first -> first <= OTHERS, first -> first + TOGETHER)
                .mapToObj(first -> visit(first, Math.min(first + TOGETHER - 1, OTHERS), "late-" + round));
        send(pod, Stream.concat(visits(FIRST_OWN + round, 3, 5).stream(), late).toList());
    }

    private static List<Visit> visits(long article, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(visitor -> new Visit(List.of(article), "own-" + visitor))
                .toList();
    }

    private static Visit visit(int first, int last, String visitor) {
        return new Visit(LongStream.rangeClosed(first, last).boxed().toList(), visitor);
    }

    /** All at once. */
    private void send(StatsPod pod, List<Visit> visits) {
        visits.stream()
                .flatMap(visit -> visit.articles().stream())
                .forEach(article -> this.sent.merge(article, 1L, Long::sum));
        List<Thread> readers =
                visits.stream().map(visit -> new Thread(() -> send(pod, visit))).toList();
        readers.forEach(Thread::start);
        readers.forEach(Readers::join);
    }

    private void send(StatsPod pod, Visit visit) {
        if (!visit.isAcknowledgedBy(pod)) {
            this.unanswered.add(visit);
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a reader does whose pod has gone. */
    void repeat(StatsPod pod) {
        for (Visit visit : this.unanswered) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> visit.isAcknowledgedBy(pod));
        }
        this.unanswered.clear();
    }

    /** By article. */
    Map<Long, Long> sent() {
        return this.sent;
    }

    private record Visit(List<Long> articles, String visitor) {

        boolean isAcknowledgedBy(StatsPod pod) {
            return pod.views(this.articles, this.visitor);
        }
    }
}
