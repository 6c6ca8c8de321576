package news.everyday.stats.config;

import news.everyday.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what: everybody reads and is counted, imports need the service token. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** {@code POST /api/v1/views} isn't named here: its filter answers before the security chain. */
    @Bean
    AccessRules accessRules() {
        return exchanges -> exchanges
                .pathMatchers(HttpMethod.GET, "/api/v1/views", "/api/v1/rankings/**")
                .permitAll();
    }
}
