package news.everyday.stats.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The worked number of {@link HotScore}, reckoned by it. */
public record WorkedExample(Duration halfLife, List<Read> articles) {

    public static final String FORMULA = "score(now) = Σ 2^(−(now − t) / halfLife)";

    public static final String SOURCE =
            "G. Cormode, V. Shkapenyuk, D. Srivastava, B. Xu: Forward Decay: A Practical Time"
                    + " Decay Model for Streaming Systems. ICDE 2009";

    public static WorkedExample ofHotScore() {
        Duration halfLife = Board.DAY.halfLife();
        return new WorkedExample(
                halfLife,
                List.of(
                        Read.of("A", 400, halfLife.multipliedBy(2), halfLife),
                        Read.of("B", 120, Duration.ZERO, halfLife)));
    }

    /** An article, read so often so long ago. */
    public record Read(String name, long views, Duration age, double score) {

        private static Read of(String name, long views, Duration age, Duration halfLife) {
            Instant now = Instant.EPOCH.plus(age);
            return new Read(name, views, age, views * HotScore.weight(now.minus(age), now, halfLife));
        }
    }
}
