package news.everyday.member;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestConfiguration(proxyBeanMethods = false)
public class TestSupport {

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Lazy
    Portal portal(WebTestClient client, DatabaseClient database) {
        return new Portal(client, database);
    }
}
