package news.everyday.article.config;

import news.everyday.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/** Everybody reads what is published; staff write, each by their role. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String[] PAGES = {
        "/",
        "/channels/**",
        "/stations/**",
        "/topics/**",
        "/articles/**",
        "/pages/**",
        "/hot",
        "/search",
        "/corrections",
        "/letters",
        "/login",
        "/account",
        "/join",
        "/staff",
        "/newsroom",
        "/feed.xml",
        "/sitemap.xml",
        "/news-sitemap.xml",
        "/robots.txt",
        "/favicon.ico",
        "/assets/**",
        "/media/**"
    };

    private static final String[] API = {
        "/api/v1/articles",
        "/api/v1/articles/*",
        "/api/v1/front-page",
        "/api/v1/channels",
        "/api/v1/stations",
        "/api/v1/topics",
        "/api/v1/topics/*",
        "/api/v1/site-settings",
        "/api/v1/friend-links",
        "/api/v1/pages/*"
    };

    private static final String SCHEDULE = "/api/v1/articles/*/schedule";

    @Bean
    AccessRules accessRules() {
        return exchanges -> {
            reading(exchanges);
            articles(exchanges);
            site(exchanges);
        };
    }

    private static void reading(AuthorizeExchangeSpec exchanges) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            exchanges.pathMatchers(method, PAGES).permitAll();
            exchanges.pathMatchers(method, API).permitAll();
        }
    }

    private static void articles(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/v1/articles", "/api/v1/media")
                .hasRole("EDITOR");
        exchanges
                .pathMatchers(HttpMethod.PUT, "/api/v1/articles/*", "/api/v1/topics/*")
                .hasRole("EDITOR");
        exchanges
                .pathMatchers(HttpMethod.POST, "/api/v1/articles/*/publish", "/api/v1/articles/*/withdraw")
                .hasRole("CHIEF_EDITOR");
        exchanges.pathMatchers(HttpMethod.PUT, SCHEDULE).hasRole("CHIEF_EDITOR");
        exchanges.pathMatchers(HttpMethod.DELETE, SCHEDULE).hasRole("CHIEF_EDITOR");
    }

    private static void site(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.PUT, "/api/v1/site-settings", "/api/v1/friend-links", "/api/v1/pages/*")
                .hasRole("ADMIN");
    }
}
