package news.everyday.stats.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.everyday.defaults.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

/** The whole service on a real PostgreSQL and a real Redis, with articles to count; one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "news.security.service-token=" + TestTokens.SERVICE_TOKEN,
            "news.stats.visitor-secret=test-visitor-secret-0123456789",
            "news.stats.ranking-interval=50ms",
            "news.stats.flush-interval=100ms",
            "news.stats.visitor-interval=500ms",
            "news.stats.journal.directory=target/stats-journal",
            "management.server.port=0"
        })
@AutoConfigureWebTestClient(timeout = "20s")
@Import({TestTokens.class, StatsFixtures.class})
public @interface StatsTest {}
