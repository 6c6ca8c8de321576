package news.everyday.gateway.cache;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the shared cache keeps.
 *
 * @param weight of all that is kept, compressed copies included
 * @param maxBody the largest body that is kept
 * @param forEveryone paths whose answers are the same for every reader; cookies there are not even passed on
 * @param forAnonymous paths whose answers are shared among those who send no token in any way
 * @param staleIfError how old an answer may be when the service fails and has not said itself what it allows
 * @param notFound how long a 404 may be kept at most
 * @param patience how long a request waits for a slow service when there is an old answer to give
 * @param purgeAgain how long after a withdrawal (撤稿) everything is dropped once more, against what was rendered meanwhile
 */
@Validated
@ConfigurationProperties("news.gateway.cache")
record CacheProperties(
        @DefaultValue("64MB") DataSize weight,
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue List<String> forEveryone,
        @DefaultValue List<String> forAnonymous,
        @DefaultValue("24h") Duration staleIfError,
        @DefaultValue("5s") Duration notFound,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("1s") Duration purgeAgain) {}
