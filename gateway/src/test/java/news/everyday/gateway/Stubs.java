package news.everyday.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The services behind the gateway under test: all well before each test. */
public final class Stubs implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeforeEachCallback {

    public static final StubService ARTICLE = new StubService("article");

    public static final StubService COMMENT = new StubService("comment");

    public static final StubService COMMENT_REPLICA = new StubService("comment-replica");

    public static final StubService MEMBER = new StubService("member");

    public static final StubService STATS = new StubService("stats");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "news.gateway.services.article=" + ARTICLE.address(),
                        "news.gateway.services.comment=" + COMMENT.address() + "," + COMMENT_REPLICA.address(),
                        "news.gateway.services.member=" + MEMBER.address(),
                        "news.gateway.services.stats=" + STATS.address())
                .applyTo(context);
        preferTheTestsOwn(context.getEnvironment().getPropertySources());
    }

    /** What a test sets itself (DynamicPropertySource) was there before. */
    private static void preferTheTestsOwn(MutablePropertySources sources) {
        PropertySource<?> own = sources.remove("Dynamic Test Properties");
        if (own != null) {
            sources.addFirst(own);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        List.of(ARTICLE, COMMENT, COMMENT_REPLICA, MEMBER, STATS).forEach(StubService::reset);
        SpringExtension.getApplicationContext(context)
                .getBean(CircuitBreakerRegistry.class)
                .getAllCircuitBreakers()
                .forEach(CircuitBreaker::reset);
    }
}
