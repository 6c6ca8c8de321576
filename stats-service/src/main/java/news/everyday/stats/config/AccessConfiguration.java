package news.everyday.stats.config;

import news.everyday.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/**
 * Who may call what: everybody is counted, and reads what readers see; what only the newsroom (采编) is to see is named before,
 * and changed by chief editors. Imports need the service token.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String DECISION = "/api/v1/rankings/*/overrides/*";

    private static final String[] NEWSROOM = {
        "/api/v1/rankings/*/overrides",
        DECISION,
        "/api/v1/rankings/*/override-trail",
        "/api/v1/views/reading/site",
        "/api/v1/views/summary",
        "/api/v1/views/series",
        "/api/v1/views/export"
    };

    private static final String PIXEL = "/api/v1/views/pixel.gif";

    private static final String[] READERS = {
        "/api/v1/views",
        PIXEL,
        "/api/v1/views/reading",
        "/api/v1/views/stream",
        "/api/v1/rankings/*",
        "/api/v1/rankings/*/stream"
    };

    /** {@code POST /api/v1/views} isn't named here: its filter answers before the security chain. */
    @Bean
    AccessRules accessRules() {
        return AccessConfiguration::apply;
    }

    private static void apply(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.GET, NEWSROOM)
                .hasRole("EDITOR")
                .pathMatchers(HttpMethod.PUT, DECISION)
                .hasRole("CHIEF_EDITOR")
                .pathMatchers(HttpMethod.DELETE, DECISION)
                .hasRole("CHIEF_EDITOR")
                .pathMatchers(HttpMethod.GET, READERS)
                .permitAll()
                .pathMatchers(HttpMethod.HEAD, PIXEL)
                .permitAll();
    }
}
