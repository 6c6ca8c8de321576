package news.everyday.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway before {@link Stubs}; limits are out of the way unless a test sets them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "news.security.service-token=" + TestTokens.SERVICE_TOKEN,
            "management.server.port=0",
            "management.tracing.sampling.probability=0",
            "news.gateway.limits.factor=1000",
            "news.gateway.breaker.pause=500ms",
            "news.gateway.rest=100ms",
            "news.gateway.slow-start=0s",
            "news.gateway.sessions.poll=200ms",
            "news.gateway.streams.heartbeat=300ms"
        })
@AutoConfigureWebTestClient(timeout = "30s")
@Import(TestTokens.class)
@ContextConfiguration(initializers = Stubs.class)
@ExtendWith(Stubs.class)
public @interface GatewayTest {}
