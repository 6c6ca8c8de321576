package news.everyday.stats.ranking;

import java.time.Duration;
import java.time.Instant;

/**
 * How hot (热度) an article is: the sum of its views, each worth half as much with every half-life (半衰期) that has passed.
 *
 * <pre>
 *   score(now) = Σ 2^−((now − t) / halfLife)        over its views at times t
 * </pre>
 *
 * <p>Nothing is ever rescored, because the board keeps the sum as seen from a fixed origin t₀ (forward decay): a view adds
 * {@code 2^((t − t₀) / halfLife)}, which only depends on the view, and the factor {@code 2^−((now − t₀) / halfLife)} that
 * turns it into the score of now is the same for every article, so it doesn't change the order.
 *
 * <p>The way of keeping it is that of G. Cormode, V. Shkapenyuk, D. Srivastava and B. Xu, <em>Forward Decay: A Practical Time
 * Decay Model for Streaming Systems</em>, ICDE 2009, with an exponential g.
 *
 * <p>Worked, with a half-life of 6 h: A was read 400 times twelve hours ago, B 120 times just now. A is worth
 * 400 · 2^−2 = 100, B 120: B leads. Seen from t₀ = twelve hours ago the board holds 400 · 2^0 = 400 for A and
 * 120 · 2^2 = 480 for B, the same order and, times 2^−2, the same scores.
 */
final class HotScore {

    private HotScore() {}

    /** What one view at a moment adds to a board with this origin. */
    static double weight(Instant at, Instant origin, Duration halfLife) {
        double halfLives = Duration.between(origin, at).toMillis() / (double) halfLife.toMillis();
        return Math.pow(2, halfLives);
    }
}
