package news.everyday.comment.config;

import news.everyday.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/** Everybody reads, members write, moderators and editors decide. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    AccessRules accessRules() {
        return SecurityConfiguration::apply;
    }

    private static void apply(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(
                        HttpMethod.GET,
                        "/api/v1/articles/*/comments",
                        "/api/v1/comments/*/replies",
                        "/api/v1/comment-counts")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/api/v1/articles/*/comments")
                .hasRole("MEMBER")
                .pathMatchers(HttpMethod.GET, "/api/v1/comments/mine")
                .hasRole("MEMBER")
                .pathMatchers(HttpMethod.DELETE, "/api/v1/comments/*")
                .hasRole("MEMBER")
                .pathMatchers(HttpMethod.GET, "/api/v1/comments")
                .hasAnyRole("MODERATOR", "EDITOR")
                .pathMatchers(
                        HttpMethod.POST,
                        "/api/v1/comments/approve",
                        "/api/v1/comments/*/approve",
                        "/api/v1/comments/*/reject")
                .hasAnyRole("MODERATOR", "EDITOR");
    }
}
