package news.everyday.defaults.observability;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.env.Environment;

/**
 * No spans go out while nobody says where to. Spring Boot decides so by a condition; in an image conditions were decided
 * when it was built, in favour of the exporter, which would then stop the start.
 */
final class SpanAddress implements BeanFactoryPostProcessor {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    static final String EXPORTER = "otlpHttpSpanExporter";

    private final Environment environment;

    SpanAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!this.environment.containsProperty(ENDPOINT) && beans.containsBeanDefinition(EXPORTER)) {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(EXPORTER);
        }
    }
}
