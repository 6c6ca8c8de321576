package news.everyday.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

class SpanAddressTests {

    private final MockEnvironment environment = new MockEnvironment();

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @BeforeEach
    void decideAsAnImageDoes() {
        this.beans.registerBeanDefinition(SpanAddress.EXPORTER, new RootBeanDefinition(Object.class));
    }

    @Test
    void thereIsNoExporterWithoutAnAddress() {
        new SpanAddress(this.environment).postProcessBeanFactory(this.beans);

        assertThat(this.beans.containsBeanDefinition(SpanAddress.EXPORTER)).isFalse();
    }

    @Test
    void thereIsOneWithAnAddress() {
        this.environment.setProperty(SpanAddress.ENDPOINT, "http://collector:4318/v1/traces");

        new SpanAddress(this.environment).postProcessBeanFactory(this.beans);

        assertThat(this.beans.containsBeanDefinition(SpanAddress.EXPORTER)).isTrue();
    }

    @Test
    void itIsNamedAsSpringBootNamesIt() {
        new ApplicationContextRunner()
                .withUserConfiguration(OtlpTracingAutoConfiguration.class)
                .withPropertyValues(SpanAddress.ENDPOINT + "=http://collector:4318/v1/traces")
                .run(context -> assertThat(context).hasBean(SpanAddress.EXPORTER));
    }
}
