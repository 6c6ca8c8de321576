package news.everyday.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.ModelConverters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a service's OpenAPI document and compares it with the one in the build, {@code src/main/resources/openapi}; with
 * {@code -Dopenapi.write=true} writes it instead. Paths, parameters and schemas come from the running service by
 * springdoc, who is let in by asking the service itself, words and examples from the test resource
 * {@code openapi/<service>.notes.json}, which has the form of the document and is laid over it.
 */
public final class ApiDocumentCheck {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ApplicationContext context;

    private final String service;

    private ApiDocumentCheck(ApplicationContext context) {
        this.context = context;
        this.service = context.getEnvironment().getRequiredProperty("spring.application.name");
    }

    /** Fails when the document in the build isn't the service's. */
    public static void verify(ApplicationContext context) {
        ApiDocumentCheck check = new ApiDocumentCheck(context);
        check.compare(check.make());
    }

    private String make() {
        ApiDocumentSketch sketch = new ApiDocumentSketch(generated(), notes());
        sketch.complete(new AccessProbe(this.context.getBean(WebTestClient.class)));
        return JSON.writeValueAsString(sketch.document()) + "\n";
    }

    /** As springdoc makes it at the first request; here nobody waits for it. */
    private ObjectNode generated() {
        ModelConverters.getInstance(true).addConverter(new NullMarkedRecords());
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Jwt.class);
        try {
            byte[] document = this.context
                    .getBean(OpenApiWebfluxResource.class)
                    .openapiJson(MockServerHttpRequest.get("/v3/api-docs").build(), "/v3/api-docs", Locale.ENGLISH)
                    .block(Duration.ofSeconds(60));
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(document));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private JsonNode notes() {
        try (var notes = new ClassPathResource("openapi/" + this.service + ".notes.json").getInputStream()) {
            return JSON.readTree(notes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void compare(String made) {
        Path kept = Path.of("src/main/resources/openapi", this.service + ".json");
        try {
            if (Boolean.getBoolean("openapi.write")) {
                Files.createDirectories(kept.getParent());
                Files.writeString(kept, made);
            }
            assertThat(Files.exists(kept) ? Files.readString(kept) : "")
                    .as(
                            "%s isn't what the service's API is now. Look at the difference; if it's meant, write the "
                                    + "document anew: mvn -f %s/pom.xml verify -Dit.test='ApiDocument*' -Dopenapi.write=true",
                            kept, this.service)
                    .isEqualTo(made);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
