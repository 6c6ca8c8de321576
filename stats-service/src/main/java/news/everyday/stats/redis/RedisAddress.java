package news.everyday.stats.redis;

import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;

/**
 * Where the counters are.
 *
 * @param nodes the one server, or some nodes of the cluster
 * @param isCluster whether they are a Redis Cluster
 */
record RedisAddress(List<RedisURI> nodes, boolean isCluster) {

    /** {@code spring.data.redis.cluster.nodes} where they are set, else {@code spring.data.redis.url}. */
    static RedisAddress of(DataRedisProperties properties) {
        if (properties.getCluster() == null) {
            String url = Objects.requireNonNull(properties.getUrl(), "spring.data.redis.url is missing");
            return new RedisAddress(List.of(RedisURI.create(url)), false);
        }
        List<RedisURI> nodes = properties.getCluster().getNodes().stream()
                .map(node -> node(node, properties))
                .toList();
        return new RedisAddress(nodes, true);
    }

    private static RedisURI node(String address, DataRedisProperties properties) {
        int colon = address.lastIndexOf(':');
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(address.substring(0, colon))
                .withPort(Integer.parseInt(address.substring(colon + 1)))
                .withSsl(properties.getSsl().isEnabled());
        if (properties.getPassword() != null && properties.getUsername() != null) {
            uri.withAuthentication(properties.getUsername(), properties.getPassword());
        } else if (properties.getPassword() != null) {
            uri.withPassword(properties.getPassword().toCharArray());
        }
        return uri.build();
    }
}
