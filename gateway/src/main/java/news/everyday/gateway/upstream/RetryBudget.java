package news.everyday.gateway.upstream;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import news.everyday.gateway.upstream.UpstreamProperties.Retries;

/**
 * How often a service may be asked again (重试预算): a share of the requests and a few more. When all of them fail,
 * repeating them all would be the end of it.
 */
final class RetryBudget {

    private final Retries settings;

    private final LongSupplier nanos;

    private final LongAdder requests = new LongAdder();

    private double left;

    private long counted;

    private long refilledAt;

    RetryBudget(Retries settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.left = settings.perSecond();
        this.refilledAt = nanos.getAsLong();
    }

    void countRequest() {
        this.requests.increment();
    }

    /** Whether one more is allowed; then it has been spent. */
    synchronized boolean take() {
        refill();
        if (this.left < 1) {
            return false;
        }
        this.left--;
        return true;
    }

    private void refill() {
        long now = this.nanos.getAsLong();
        long all = this.requests.sum();
        double earned = (all - this.counted) * this.settings.ratio()
                + (now - this.refilledAt) / 1e9 * this.settings.perSecond();
        this.left = Math.min(this.settings.saved(), this.left + earned);
        this.counted = all;
        this.refilledAt = now;
    }
}
