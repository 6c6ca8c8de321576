package news.everyday.stats.redis;

import io.netty.channel.EventLoopGroup;
import news.everyday.stats.config.StatsProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/** Puts the Redis connections onto the web server's event loops. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    @Bean(destroyMethod = "")
    EventLoopGroup serverLoops(ReactorResourceFactory reactor) {
        return reactor.getLoopResources().onServer(LoopResources.DEFAULT_NATIVE);
    }

    @Bean
    RedisClients redisClients(DataRedisProperties properties, EventLoopGroup serverLoops) {
        return new RedisClients(RedisAddress.of(properties), serverLoops);
    }

    @Bean
    StatsRedis statsRedis(RedisClients clients, EventLoopGroup serverLoops) {
        return new StatsRedis(clients.on(serverLoops), MeasuredTexts.UTF_8);
    }

    @Bean
    BinaryRedis binaryRedis(RedisClients clients, EventLoopGroup serverLoops) {
        return new BinaryRedis(new StatsRedis(clients.on(serverLoops), MeasuredTexts.BINARY));
    }

    @Bean
    Shards shards(StatsProperties properties) {
        return new Shards(properties.shards());
    }
}
