package news.everyday.stats.view.web;

import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;

/** Puts {@link ViewFront} before everything else that handles requests. */
@Configuration(proxyBeanMethods = false)
class ViewFrontConfiguration {

    @Bean
    WebHttpHandlerBuilderCustomizer viewsFirst(ViewWebFilter views, ServerCodecConfigurer codecs) {
        return builder -> builder.httpHandlerDecorator(next -> new ViewFront(views, codecs, next));
    }
}
