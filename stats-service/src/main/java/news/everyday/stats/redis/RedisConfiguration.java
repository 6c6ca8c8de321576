package news.everyday.stats.redis;

import io.lettuce.core.RedisURI;
import io.netty.channel.EventLoopGroup;
import news.everyday.stats.config.StatsProperties;
import org.springframework.beans.factory.annotation.Value;
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
    RedisClients redisClients(@Value("${spring.data.redis.url}") String url, EventLoopGroup serverLoops) {
        return new RedisClients(RedisURI.create(url), serverLoops);
    }

    @Bean
    StatsRedis statsRedis(RedisClients clients, EventLoopGroup serverLoops) {
        return new StatsRedis(clients.on(serverLoops));
    }

    @Bean
    Shards shards(StatsProperties properties) {
        return new Shards(properties.shards());
    }
}
