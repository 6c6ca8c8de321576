package news.everyday.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Cloud Gateway with one route and nothing else: no filter of ours, no actuator, no security. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BareGateway {

    /** @param arguments port, base address of the upstream */
    public static void main(String[] arguments) {
        new SpringApplication(BareGateway.class)
                .run(
                        "--server.port=" + arguments[0],
                        "--server.address=127.0.0.1",
                        "--spring.main.web-application-type=reactive",
                        "--upstream=" + arguments[1]);
    }

    @Bean
    RouteLocator routes(
            RouteLocatorBuilder routes,
            @org.springframework.beans.factory.annotation.Value("${upstream}") String upstream) {
        return routes.routes()
                .route("all", route -> route.path("/**").uri(upstream))
                .build();
    }
}
