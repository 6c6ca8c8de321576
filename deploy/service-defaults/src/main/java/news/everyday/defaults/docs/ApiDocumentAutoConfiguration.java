package news.everyday.defaults.docs;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves {@code openapi/<service>.json}, which a test made from the service's code, at {@code /api/docs/<service>}. The
 * path's name is without the ending {@code -service}. Nothing of it is made while the service runs.
 */
@AutoConfiguration
@ConditionalOnResource(resources = "classpath:openapi/${spring.application.name}.json")
class ApiDocumentAutoConfiguration {

    @Bean
    RouterFunction<ServerResponse> apiDocument(@Value("${spring.application.name}") String service) throws IOException {
        byte[] document = new ClassPathResource("openapi/" + service + ".json").getContentAsByteArray();
        return new ApiDocument(document).at("/api/docs/" + service.replaceFirst("-service$", ""));
    }
}
