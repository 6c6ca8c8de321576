package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

class ResponseCacheTests {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private static final CacheKey ARTICLE = key("/articles/42");

    private final ResponseCache cache = new ResponseCache(
            new CacheProperties(
                    DataSize.ofMegabytes(1),
                    DataSize.ofMegabytes(1),
                    List.of(),
                    List.of(),
                    Duration.ofHours(24),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            Clock.fixed(NOON, ZoneOffset.UTC),
            new SimpleMeterRegistry());

    @ParameterizedTest
    @CsvSource({
        "/articles/42, true",
        "/api/v1/articles/42, true",
        "/api/v1/articles/42/comments, true",
        "/articles/43, false",
        "/articles/421, false",
        "/api/v1/articles, true",
        "/, true",
        "/channels/letters, true",
        "/feed.xml, true",
        "/api/v1/rankings/today, true",
        "/media/42.jpg, false",
        "/assets/site.css, false",
        "/robots.txt, false"
    })
    void outdatesWhatShowsAChangedArticle(String path, boolean outdated) {
        this.cache.followFeed();
        store(key(path), madeAt(NOON));

        this.cache.outdate(Set.of("42"));

        assertThat(this.cache.isFresh(key(path), kept(path))).isNotEqualTo(outdated);
        assertThat(this.cache.findStandIn(key(path))).isPresent();
    }

    private CachedResponse kept(String path) {
        return this.cache.find(key(path)).orElseThrow();
    }

    @Test
    void dropsAllPagesAtAWithdrawalButNoFiles() {
        store(key("/articles/43"), madeAt(NOON));
        store(key("/assets/site.css"), madeAt(NOON));

        this.cache.purgeAllArticles();

        assertThat(this.cache.find(key("/articles/43"))).isEmpty();
        assertThat(this.cache.find(key("/assets/site.css"))).isPresent();
    }

    @Test
    void doesNotKeepWhatWasFetchedBeforeAPurge() {
        long stamp = this.cache.stamp(ARTICLE);
        this.cache.purgeAllArticles();

        this.cache.store(ARTICLE, madeAt(NOON), stamp);

        assertThat(this.cache.find(ARTICLE)).isEmpty();
    }

    @Test
    void doesNotKeepWhatWasFetchedBeforeAChange() {
        CacheKey other = key("/articles/43");
        long stamp = this.cache.stamp(ARTICLE);
        long stampOfOther = this.cache.stamp(other);
        this.cache.invalidate(ARTICLE);

        this.cache.store(ARTICLE, madeAt(NOON), stamp);
        this.cache.store(other, madeAt(NOON), stampOfOther);

        assertThat(this.cache.find(ARTICLE)).isEmpty();
        assertThat(this.cache.find(other)).isPresent();
    }

    @Test
    void keepsWhatWasFetchedAfterAChange() {
        store(ARTICLE, madeAt(NOON));
        this.cache.invalidate(ARTICLE);
        assertThat(this.cache.find(ARTICLE)).isEmpty();

        store(ARTICLE, madeAt(NOON));

        assertThat(this.cache.find(ARTICLE)).isPresent();
    }

    @Test
    void believesOnlyWhatIsYoungerThanTheFeedItFollows() {
        assertThat(this.cache.isFresh(ARTICLE, madeAt(NOON))).isFalse();

        this.cache.followFeed();
        assertThat(this.cache.isFresh(ARTICLE, madeAt(NOON))).isTrue();
        assertThat(this.cache.isFresh(ARTICLE, madeAt(NOON.minusMillis(1)))).isFalse();
        assertThat(this.cache.mayBeRevalidatedBehind(ARTICLE, madeAt(NOON.minusMillis(1))))
                .isFalse();

        this.cache.loseFeed();
        assertThat(this.cache.isFresh(ARTICLE, madeAt(NOON))).isFalse();
    }

    @Test
    void filesDontNeedTheFeed() {
        assertThat(this.cache.isFresh(key("/assets/site.css"), madeAt(NOON))).isTrue();
    }

    @Test
    void whatIsStaleMayStillReplaceAnError() {
        CachedResponse old = madeAt(NOON.minusSeconds(60));
        store(ARTICLE, old);

        assertThat(this.cache.isFresh(ARTICLE, old)).isFalse();
        assertThat(this.cache.findStandIn(ARTICLE)).contains(old);
    }

    @Test
    void staysWithinItsWeight() {
        byte[] body = new byte[100_000];

        IntStream.range(0, 100).forEach(i -> store(key("/articles/" + i), response(NOON, body)));

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> countKept(100) <= 10);
    }

    @Test
    void boundsWhatItRemembersOfAddressesThatSomebodyMakesUp() {
        String query = "q".repeat(8_000);

        List<CacheKey> madeUp = IntStream.range(0, 2_000)
                .mapToObj(i -> new CacheKey("http", "news.example", "/search", query + i, false))
                .toList();
        madeUp.forEach(this.cache::markUnshared);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> madeUp.stream().filter(this.cache::isUnshared).count() <= 300);
    }

    private long countKept(int articles) {
        return IntStream.range(0, articles)
                .filter(i -> this.cache.find(key("/articles/" + i)).isPresent())
                .count();
    }

    private void store(CacheKey key, CachedResponse response) {
        this.cache.store(key, response, this.cache.stamp(key));
    }

    private static CacheKey key(String path) {
        return new CacheKey("http", "news.example", path, null, false);
    }

    private static CachedResponse madeAt(Instant instant) {
        return response(instant, new byte[0]);
    }

    private static CachedResponse response(Instant madeAt, byte[] body) {
        Lifetime lifetime = new Lifetime(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofHours(1));
        return new CachedResponse(200, new HttpHeaders(), body, null, madeAt, lifetime);
    }
}
