package news.everyday.defaults.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import news.everyday.defaults.problem.ProblemExceptionHandler;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Stateless security of a service: bearer tokens of people by {@link AccessRules}, {@code /internal} by the service
 * token, management open on its own port only.
 */
@AutoConfiguration
@EnableWebFluxSecurity
@EnableConfigurationProperties(TokenProperties.class)
class TokenSecurityAutoConfiguration {

    private static final String API_DOCUMENT = "/api/docs/*";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ServiceTokenWebFilter serviceTokenWebFilter(TokenProperties properties) {
        return new ServiceTokenWebFilter(properties.serviceToken());
    }

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(TokenProperties properties, Clock clock) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(
                        properties.jwksUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .webClient(keyClient(properties.keyTimeout()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(Duration.ofSeconds(5)), new JwtIssuerValidator(properties.issuer()))));
        return new CachingJwtDecoder(decoder, properties, clock);
    }

    private static WebClient keyClient(Duration timeout) {
        HttpClient client = HttpClient.create().responseTimeout(timeout);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .build();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain internalSecurity(ServerHttpSecurity http) {
        return stateless(http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/internal/**")))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    /** Management is reachable inside the cluster only; on one shared port it falls under the access rules. */
    @Bean
    @Order(2)
    SecurityWebFilterChain managementSecurity(ServerHttpSecurity http, Environment environment) {
        ServerHttpSecurity management = stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()));
        boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return management
                .authorizeExchange(exchanges -> {
                    if (ownPort) {
                        exchanges.anyExchange().permitAll();
                    } else {
                        exchanges.anyExchange().denyAll();
                    }
                })
                .build();
    }

    @Bean
    @Order(3)
    @ConditionalOnBean(AccessRules.class)
    SecurityWebFilterChain tokenSecurity(
            ServerHttpSecurity http, AccessRules rules, ReactiveJwtDecoder decoder, ProblemExceptionHandler problems) {
        return stateless(http)
                .authorizeExchange(exchanges -> {
                    exchanges.pathMatchers(HttpMethod.GET, API_DOCUMENT).permitAll();
                    exchanges.pathMatchers(HttpMethod.HEAD, API_DOCUMENT).permitAll();
                    rules.apply(exchanges);
                    exchanges.anyExchange().denyAll();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(problems::handle)
                        .jwt(jwt -> jwt.jwtDecoder(decoder).jwtAuthenticationConverter(rolesConverter())))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle))
                .build();
    }

    private static ServerHttpSecurity stateless(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable);
    }

    /** The {@code roles} claim becomes {@code ROLE_…} authorities. */
    private static Converter<Jwt, Mono<AbstractAuthenticationToken>> rolesConverter() {
        return jwt -> Mono.just(new JwtAuthenticationToken(jwt, authorities(jwt)));
    }

    private static List<GrantedAuthority> authorities(Jwt jwt) {
        List<String> roles = jwt.getClaimAsStringList("roles");
        if (roles == null) {
            return List.of();
        }
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
