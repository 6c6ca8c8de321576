package news.everyday.defaults.observability;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.security.config.observation.SecurityObservationSettings;

@AutoConfiguration
class ObservabilityAutoConfiguration {

    /** Spring Security would observe each of its filters: dozens of events a request that nobody reads. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** Probes and scrapes are no requests of anybody; they would fill the traces of whoever looks for one. */
    @Bean
    ObservationPredicate managementIsNotObserved() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getURI().getRawPath().startsWith("/actuator/"));
    }

    /** The service token is the one secret that every service has. */
    @Bean
    MemberHash memberHash(@Value("${news.security.service-token}") String serviceToken) {
        return new MemberHash(serviceToken);
    }

    @Bean
    static SpanAddress spanAddress(Environment environment) {
        return new SpanAddress(environment);
    }

    @Bean
    NettyMetrics nettyMetrics() {
        return new NettyMetrics();
    }

    @Bean
    LogEvents logEvents() {
        return new LogEvents();
    }

    @Bean
    @ConditionalOnProperty("news.launcher-pid")
    LauncherWatch launcherWatch(@Value("${news.launcher-pid}") long pid, ConfigurableApplicationContext context) {
        return new LauncherWatch(pid, context);
    }
}
