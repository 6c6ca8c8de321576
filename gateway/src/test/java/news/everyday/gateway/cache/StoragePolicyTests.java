package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

class StoragePolicyTests {

    private static final Duration ZERO = Duration.ZERO;

    private final StoragePolicy policy = new StoragePolicy(new CacheProperties(
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            List.of(),
            List.of(),
            Duration.ofHours(24),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1)));

    @Test
    void followsWhatTheServiceSays() {
        assertThat(lifetime(200, "max-age=1, s-maxage=10, stale-while-revalidate=20, stale-if-error=30"))
                .contains(new Lifetime(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30)));
    }

    @Test
    void letsOldAnswersStandInForErrorsUnlessTheServiceForbidsIt() {
        assertThat(lifetime(200, "max-age=10"))
                .contains(new Lifetime(Duration.ofSeconds(10), ZERO, Duration.ofHours(24)));
        assertThat(lifetime(200, "max-age=10, must-revalidate"))
                .contains(new Lifetime(Duration.ofSeconds(10), ZERO, ZERO));
    }

    @Test
    void keepsA404OnlyShortly() {
        assertThat(lifetime(404, "max-age=600")).contains(new Lifetime(Duration.ofSeconds(5), ZERO, ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 206, 302, 304, 403, 410, 500, 503})
    void keepsNoOtherStatus(int status) {
        assertThat(lifetime(status, "max-age=600")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "private", "no-cache", "public", "max-age=60, private=\"x\""})
    void keepsNothingThatIsNotMeantForAll(String cacheControl) {
        assertThat(lifetime(200, cacheControl)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "Cookie", "Accept-Encoding, User-Agent"})
    void keepsNothingThatVaries(String vary) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("max-age=60");
        headers.set("Vary", vary);

        assertThat(this.policy.lifetimeOf(200, headers)).isEmpty();
    }

    private Optional<Lifetime> lifetime(int status, String cacheControl) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(cacheControl);
        return this.policy.lifetimeOf(status, headers);
    }
}
