package news.everyday.stats.crash;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kills a pod at a point of what it says to its stores; from then on nothing of it passes. */
final class KillSwitch {

    private static final Pattern OF_A_FLUSH =
            Pattern.compile("^(cut|drop)\\.lua|^(begin|select|insert|update|commit)\\b");

    private final Set<Point> met = new LinkedHashSet<>();

    /** By the first of them. */
    private final Map<Point, Integer> times = new HashMap<>();

    private @Nullable Point target;

    private @Nullable Runnable kill;

    private boolean killed;

    /** Before a round of ranking has ended, and the next batch is cut, a flush has nothing but tallies. */
    private boolean flushing;

    /** From now on points are noted, and counted anew. */
    synchronized void arm(@Nullable Point target, Runnable kill) {
        this.met.clear();
        this.times.clear();
        this.flushing = false;
        this.target = target;
        this.kill = kill;
    }

    boolean mayBeSent(@Nullable String step) {
        return mayPass(step, false);
    }

    boolean mayBeAnswered(@Nullable String step) {
        return mayPass(step, true);
    }

    private synchronized boolean mayPass(@Nullable String step, boolean answered) {
        if (this.kill != null && !this.killed && step != null && hasViews(step, answered)) {
            meet(new Point(step, answered, 1), this.kill);
        }
        return !this.killed;
    }

    private boolean hasViews(String step, boolean answered) {
        this.flushing |= step.equals("cut.lua") && !answered && hasMet("rank-end.lua");
        return this.flushing || !OF_A_FLUSH.matcher(step).find();
    }

    private void meet(Point first, Runnable kill) {
        Point point = new Point(first.step(), first.answered(), this.times.merge(first, 1, Integer::sum));
        this.met.add(point);
        if (point.equals(this.target)) {
            this.killed = true;
            kill.run();
        }
    }

    synchronized boolean hasKilled() {
        return this.killed;
    }

    synchronized boolean hasMet(String step) {
        return this.killed
                || this.met.stream()
                        .anyMatch(point -> point.answered() && point.step().equals(step));
    }

    synchronized boolean hasAskedFor(String step) {
        return this.met.contains(new Point(step, false, 1));
    }

    /** All points so far, in their order. */
    synchronized Set<Point> met() {
        return new LinkedHashSet<>(this.met);
    }

    /**
     * A moment between pod and store.
     *
     * @param answered whether the store has done it, and the pod doesn't know; else it is about to be sent
     * @param time how often it was there since the pod was armed
     */
    record Point(String step, boolean answered, int time) {

        static Point after(String step) {
            return new Point(step, true, 1);
        }

        @Override
        public String toString() {
            return (this.answered ? "after " : "before ") + this.step + (this.time > 1 ? ", time " + this.time : "");
        }
    }
}
