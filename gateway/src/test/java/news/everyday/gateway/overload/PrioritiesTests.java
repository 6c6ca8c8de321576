package news.everyday.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

/** The table as it stands in application.yml. */
class PrioritiesTests {

    private final Priorities priorities = new Priorities(fromApplicationYml());

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/sessions, sign-in",
        "POST, /api/v1/sessions/refresh, sign-in",
        "POST, /api/v1/members, sign-in",
        "GET, /api/v1/members/me, sign-in",
        "GET, /login, sign-in",
        "POST, /api/v1/articles, posting",
        "POST, /api/v1/articles/42/publish, posting",
        "DELETE, /api/v1/media/7, posting",
        "GET, /channels/flash, flash-news",
        "GET, /, articles",
        "GET, /articles/42, articles",
        "GET, /api/v1/articles/42, articles",
        "GET, /api/v1/articles/42/comments, articles",
        "POST, /api/v1/views, articles",
        "GET, /api/v1/views/pixel.gif, articles",
        "GET, /api/v1/articles, lists",
        "GET, /channels/society, lists",
        "GET, /hot, lists",
        "GET, /api/v1/rankings/today, lists",
        "GET, /never-heard-of, lists",
        "GET, /api/v1, lists",
        "GET, /search, search",
        "GET, /api/v1/search, search",
        "GET, /api/v1/members/me/history, history",
        "GET, /api/v1/comments/export, export",
        "GET, /sitemap.xml, export"
    })
    void knowsWhatIsImportant(HttpMethod method, String path, String name) {
        int priority =
                this.priorities.of(MockServerHttpRequest.method(method, path).build());

        assertThat(this.priorities.names().get(priority)).isEqualTo(name);
    }

    private static OverloadProperties fromApplicationYml() {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (java.io.IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
        return Binder.get(environment)
                .bind("news.gateway.overload", OverloadProperties.class)
                .get();
    }
}
