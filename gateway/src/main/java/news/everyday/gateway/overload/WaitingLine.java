package news.everyday.gateway.overload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.everyday.gateway.overload.OverloadProperties.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a service (排队), by importance. Waiting a moment is normal; a line in which somebody has been
 * standing all the time is not, however many they are: then the least important leave after a few milliseconds, and the
 * newest come first, since they are the most likely to be still there. Its owner guards it by a lock.
 */
final class WaitingLine {

    private final Queue settings;

    private final List<Deque<Waiter>> byKind;

    private int size;

    private long lastEmpty;

    WaitingLine(Queue settings, int kinds, long now) {
        this.settings = settings;
        this.byKind = Stream.generate(() -> (Deque<Waiter>) new ArrayDeque<Waiter>())
                .limit(kinds)
                .toList();
        this.lastEmpty = now;
    }

    int size() {
        return this.size;
    }

    /** Whether somebody waits who is as important. */
    boolean hasAtLeast(int kind) {
        return this.size > 0 && this.byKind.subList(0, kind + 1).stream().anyMatch(line -> !line.isEmpty());
    }

    /** @param sentAway told about the one for whom there is no room: the least important, perhaps the new one itself */
    void join(Waiter waiter, long now, Consumer<Waiter> sentAway) {
        if (this.size == 0) {
            this.lastEmpty = now;
        }
        if (this.size >= this.settings.max()) {
            int least = leastImportant();
            if (least <= waiter.kind()) {
                sentAway.accept(waiter);
                return;
            }
            sentAway.accept(this.byKind.get(least).removeFirst());
            this.size--;
        }
        this.byKind.get(waiter.kind()).addLast(waiter);
        this.size++;
    }

    /** The one whose turn it is; null when nobody waits. */
    @Nullable
    Waiter next(long now) {
        boolean standing = isStanding(now);
        for (Deque<Waiter> line : this.byKind) {
            Waiter waiter = standing ? line.pollLast() : line.pollFirst();
            if (waiter != null) {
                this.size--;
                return waiter;
            }
        }
        this.lastEmpty = now;
        return null;
    }

    boolean leave(Waiter waiter) {
        boolean left = this.byKind.get(waiter.kind()).remove(waiter);
        this.size -= left ? 1 : 0;
        return left;
    }

    /** Takes those out who have waited too long. */
    List<Waiter> tooLate(long now) {
        if (this.size == 0) {
            this.lastEmpty = now;
            return List.of();
        }
        List<Waiter> late = new ArrayList<>();
        long target = this.settings.target().toNanos();
        if (isStanding(now)) {
            takeOlder(this.byKind.get(leastImportant()), now - target, late);
        }
        return late;
    }

    private void takeOlder(Deque<Waiter> line, long before, List<Waiter> late) {
        for (Waiter first = line.peekFirst(); first != null && first.since() - before < 0; first = line.peekFirst()) {
            late.add(line.removeFirst());
            this.size--;
        }
    }

    private boolean isStanding(long now) {
        return now - this.lastEmpty > this.settings.standing().toNanos();
    }

    private int leastImportant() {
        int kind = this.byKind.size() - 1;
        while (kind > 0 && this.byKind.get(kind).isEmpty()) {
            kind--;
        }
        return kind;
    }

    /** One of them. */
    interface Waiter {

        int kind();

        /** In {@link System#nanoTime()}. */
        long since();
    }
}
