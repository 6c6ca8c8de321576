package news.everyday.member.config;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.matchers;
import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import java.util.Set;
import news.everyday.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import reactor.core.publisher.Mono;

/** Everybody registers and signs in, members see to their own account, administrators to the others. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final ServerWebExchangeMatcher OPEN = matchers(
            pathMatchers(HttpMethod.POST, "/api/v1/members", "/api/v1/sessions", "/api/v1/sessions/refresh"),
            pathMatchers(HttpMethod.GET, "/.well-known/jwks.json"));

    /** Looks at no bearer token: an access token that ran out must not keep its member from getting a new one. */
    @Bean
    @Order(0)
    SecurityWebFilterChain openSecurity(ServerHttpSecurity http) {
        return http.securityMatcher(OPEN)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    @Bean
    AccessRules accessRules() {
        return SecurityConfiguration::apply;
    }

    private static void apply(AuthorizeExchangeSpec exchanges) {
        exchanges
                // By access token or by refresh cookie; without either the endpoint itself answers 401.
                .pathMatchers(HttpMethod.DELETE, "/api/v1/sessions/current")
                .permitAll()
                .pathMatchers("/api/v1/members/me")
                .hasRole("MEMBER")
                .pathMatchers(HttpMethod.GET, "/api/v1/members/{id}")
                .access(SecurityConfiguration::isOwnerOrAdmin)
                .pathMatchers("/api/v1/members/**")
                .hasRole("ADMIN");
    }

    private static Mono<AuthorizationResult> isOwnerOrAdmin(
            Mono<Authentication> authentication, AuthorizationContext context) {
        Object id = context.getVariables().get("id");
        return authentication.map(
                caller -> new AuthorizationDecision(caller.getName().equals(id) || isAdmin(caller)));
    }

    private static boolean isAdmin(Authentication caller) {
        Set<String> authorities = AuthorityUtils.authorityListToSet(caller.getAuthorities());
        return authorities.contains("ROLE_ADMIN");
    }
}
