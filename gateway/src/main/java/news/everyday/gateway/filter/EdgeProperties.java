package news.everyday.gateway.filter;

import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is let in at the edge.
 *
 * @param trustedHops proxies of our own in front of the gateway, each of which appends to {@code X-Forwarded-For}; 0
 *     when clients connect directly
 * @param bodyLimit largest request body
 * @param uploadLimit largest body of an upload, with room for the multipart frame
 * @param uploadPaths where uploads go
 */
@Validated
@ConfigurationProperties("news.gateway")
record EdgeProperties(
        @DefaultValue("0") @Min(0) int trustedHops,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("2112KB") DataSize uploadLimit,
        @DefaultValue List<String> uploadPaths) {}
