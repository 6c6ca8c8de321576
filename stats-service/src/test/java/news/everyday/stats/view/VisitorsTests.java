package news.everyday.stats.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.TestSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VisitorsTests {

    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00+08:00");

    private final MutableClock clock = new MutableClock();

    private Visitors visitors;

    @BeforeEach
    void atNoon() {
        this.clock.set(NOON);
        this.visitors = withSecret("a-secret-of-the-stats-service");
    }

    private Visitors withSecret(String secret) {
        var source = new MapConfigurationPropertySource(java.util.Map.of("visitor-secret", secret));
        StatsProperties properties =
                new Binder(source).bind("", StatsProperties.class).get();
        return new Visitors(new VisitorHash(properties), this.clock);
    }

    @Test
    void aReloadOnTheFirstDayIsTheSameVisitor() {
        Visitor first = from("203.0.113.7", "Firefox", null);

        Visitor reload = from("198.51.100.9", "Firefox", first.newCookie());

        assertThat(reload.key()).isEqualTo(first.key());
        assertThat(reload.newCookie()).isNull();
    }

    @Test
    void twoReadersBehindOneAddressAreTwoFromTheNextDayOn() {
        String mine = from("203.0.113.7", "Firefox", null).newCookie();
        String yours = from("203.0.113.7", "Firefox", null).newCookie();

        this.clock.set(NOON.plus(Duration.ofDays(1)));

        assertThat(from("203.0.113.7", "Firefox", mine).key())
                .isNotEqualTo(from("203.0.113.7", "Firefox", yours).key());
    }

    @Test
    void theHashOfAnAddressChangesEveryDay() {
        long today = from("203.0.113.7", "Firefox", null).key();

        this.clock.set(NOON.plus(Duration.ofDays(1)));

        assertThat(from("203.0.113.7", "Firefox", null).key()).isNotEqualTo(today);
    }

    @Test
    void aCookieOfAnotherSecretIsNotBelieved() {
        String foreign = java.util.Objects.requireNonNull(
                from("203.0.113.7", "Firefox", null).newCookie());

        this.visitors = withSecret("another-secret-of-the-service");

        assertThat(from("203.0.113.7", "Firefox", foreign).newCookie()).isNotNull();
    }

    @Test
    void noCharacterOfACookieMayBeChanged() {
        String cookie = java.util.Objects.requireNonNull(
                from("203.0.113.7", "Firefox", null).newCookie());
        String changed = (cookie.charAt(0) == 'A' ? "B" : "A") + cookie.substring(1);

        assertThat(from("203.0.113.7", "Firefox", changed).newCookie()).isNotNull();
        assertThat(from("203.0.113.7", "Firefox", "字".repeat(46)).newCookie()).isNotNull();
        assertThat(from("203.0.113.7", "Firefox", "").newCookie()).isNotNull();
    }

    @Test
    void anAppsIdNeedsNoCookie() {
        Visitor app = this.visitors.identify(sender("203.0.113.7", "App").with("X-Visitor-Id", "7"));

        assertThat(app.newCookie()).isNull();
        assertThat(app.key()).isNotEqualTo(from("203.0.113.7", "App", null).key());
    }

    @Test
    void believesTheLastForwardedAddressOnly() {
        Visitor honest = this.visitors.identify(sender("203.0.113.7", "Firefox"));
        Visitor liar = this.visitors.identify(sender("192.0.2.1, 203.0.113.7", "Firefox"));

        assertThat(liar.key()).isEqualTo(honest.key());
    }

    private Visitor from(String address, String agent, @org.jspecify.annotations.Nullable String cookie) {
        TestSender sender = sender(address, agent);
        if (cookie != null) {
            sender.with("Cookie", "other_news_visitor=1; news_visitor=" + cookie + "; theme=dark");
        }
        return this.visitors.identify(sender);
    }

    private static TestSender sender(String address, String agent) {
        return new TestSender("192.0.2.200").with("X-Forwarded-For", address).with("User-Agent", agent);
    }
}
