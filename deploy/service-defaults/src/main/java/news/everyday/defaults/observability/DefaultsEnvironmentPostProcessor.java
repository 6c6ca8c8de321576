package news.everyday.defaults.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds {@code news-defaults.properties} below everything a service or its operator sets. */
final class DefaultsEnvironmentPostProcessor implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("classpath:news-defaults.properties"));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
