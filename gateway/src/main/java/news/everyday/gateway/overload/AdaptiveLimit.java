package news.everyday.gateway.overload;

import java.util.Arrays;
import news.everyday.gateway.overload.OverloadProperties.Limit;

/**
 * How many requests a service gets at a time: as many as it answers in about the usual time (基线). More would only wait
 * inside of it, where nobody can choose whom to serve first.
 *
 * <p>What is usual is learnt for each kind of request while the service isn't busy; of a service that is always busy, from
 * moments in which it is given half as much. Its owner guards it by a lock.
 */
final class AdaptiveLimit {

    private static final int ENOUGH_SAMPLES = 10;

    private final Limit settings;

    private final long windowNanos;

    private final long probeNanos;

    /** Usual nanoseconds by kind; 0 while unknown. */
    private final double[] usual;

    private final double[] took;

    private final int[] answers;

    private double limit;

    private int peak;

    private int samples;

    private long windowStart;

    private long busySince;

    /** Windows left of a moment with half the limit: one to let it drain, one to learn. */
    private int probing;

    AdaptiveLimit(Limit settings, int kinds, long now) {
        this.settings = settings;
        this.windowNanos = settings.window().toNanos();
        this.probeNanos = settings.probe().toNanos();
        this.usual = new double[kinds];
        this.took = new double[kinds];
        this.answers = new int[kinds];
        this.limit = settings.start();
        this.windowStart = now;
        this.busySince = now;
    }

    int current() {
        int whole = (int) this.limit;
        return (this.probing > 0) ? Math.max(this.settings.min(), whole / 2) : whole;
    }

    /** @param usualNanos whether an answer of this kind took longer than it usually does */
    boolean isSlow(int kind, long nanos) {
        return nanos > this.usual[kind];
    }

    /**
     * One answer.
     *
     * @param inFlight how many were under way when it came
     */
    void answered(int kind, long nanos, int inFlight, long now) {
        this.took[kind] += nanos;
        this.answers[kind]++;
        this.samples++;
        this.peak = Math.max(this.peak, inFlight);
        if (this.samples >= ENOUGH_SAMPLES && now - this.windowStart >= this.windowNanos) {
            adapt(now);
            startWindow(now);
        }
    }

    private void adapt(long now) {
        if (this.probing > 0) {
            probe(now);
            return;
        }
        boolean calm = this.peak <= this.limit / 2;
        double slowness = slowness();
        learn(calm ? 0.1 : 0);
        if (calm) {
            this.busySince = now;
            this.limit = (this.limit < this.settings.start()) ? this.limit + 1 : this.limit;
            return;
        }
        move(slowness);
        if (now - this.busySince > this.probeNanos) {
            this.probing = 2;
        }
    }

    private void probe(long now) {
        this.probing--;
        if (this.probing == 0) {
            learn(0.5);
            this.busySince = now;
        }
    }

    /** How many times the usual the answers of this window took; 1 while nothing is known. */
    private double slowness() {
        double all = 0;
        double expected = 0;
        for (int kind = 0; kind < this.usual.length; kind++) {
            if (this.usual[kind] > 0) {
                all += this.took[kind];
                expected += this.usual[kind] * this.answers[kind];
            }
        }
        return (expected > 0) ? all / expected : 1;
    }

    /** @param weight of what was seen when it was slower than believed; faster always counts */
    private void learn(double weight) {
        for (int kind = 0; kind < this.usual.length; kind++) {
            if (this.answers[kind] > 0) {
                double mean = this.took[kind] / this.answers[kind];
                double known = (this.usual[kind] > 0) ? this.usual[kind] : mean;
                this.usual[kind] = known + (mean - known) * ((mean < known) ? 0.3 : weight);
            }
        }
    }

    private void move(double slowness) {
        double gradient = Math.min(1, Math.max(0.5, this.settings.tolerance() / slowness));
        double room = Math.max(1, Math.sqrt(this.limit) / 2);
        double target = this.limit * gradient + room + ((gradient == 1) ? this.limit / 10 : 0);
        double next = 0.7 * this.limit + 0.3 * target;
        this.limit = Math.min(this.settings.max(), Math.max(this.settings.min(), next));
    }

    private void startWindow(long now) {
        Arrays.fill(this.took, 0);
        Arrays.fill(this.answers, 0);
        this.samples = 0;
        this.peak = 0;
        this.windowStart = now;
    }
}
