package news.everyday.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    private static final String ALLOCATOR = "io.netty.allocator.type";

    public static void main(String[] args) {
        if (System.getProperty(ALLOCATOR) == null) {
            // Netty's adaptive default is five times slower on 28 KB pages (RATIONALE.md).
            System.setProperty(ALLOCATOR, "pooled");
        }
        SpringApplication.run(GatewayApplication.class, args);
    }
}
