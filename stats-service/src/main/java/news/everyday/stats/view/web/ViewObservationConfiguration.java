package news.everyday.stats.view.web;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/** Views are counted by adders ({@link news.everyday.stats.view.ViewMeters}); an observation each costs more. */
@Configuration(proxyBeanMethods = false)
class ViewObservationConfiguration {

    @Bean
    ObservationPredicate viewsAreNotObserved() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && ViewRefusals.isView(request.getCarrier()));
    }
}
