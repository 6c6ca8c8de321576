package news.everyday.comment.member;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import news.everyday.comment.config.ServiceAddresses;
import news.everyday.defaults.feed.FeedConsumer;
import news.everyday.defaults.feed.FeedConsumers;
import news.everyday.defaults.feed.FeedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps names and bans up to date; an event that can't be read is logged, counted and passed over. */
@Configuration(proxyBeanMethods = false)
class MemberConsumer {

    private static final Logger log = LoggerFactory.getLogger(MemberConsumer.class);

    private static final Set<String> TYPES =
            Set.of("MemberRegistered", "MemberRenamed", "MemberBanned", "MemberUnbanned");

    private final Members members;

    private final JsonMapper json;

    private final MeterRegistry meters;

    MemberConsumer(Members members, JsonMapper json, MeterRegistry meters) {
        this.members = members;
        this.json = json;
        this.meters = meters;
    }

    @Bean
    FeedConsumer memberFeed(FeedConsumers feeds, ServiceAddresses services) {
        return feeds.consume("member", services.member(), this::apply);
    }

    private Mono<Void> apply(FeedEvent event) {
        if (!TYPES.contains(event.type())) {
            return Mono.empty();
        }
        try {
            return save(this.json.treeToValue(event.payload(), MemberChanged.class));
        } catch (JacksonException | IllegalArgumentException ex) {
            log.error("Passing over member event {}, which can't be read", event.position(), ex);
            this.meters.counter("news.feed.unreadable", "feed", "member").increment();
            return Mono.empty();
        }
    }

    private Mono<Void> save(MemberChanged member) {
        if (member.id() <= 0 || member.displayName() == null || member.status() == null) {
            throw new IllegalArgumentException("A member's state needs id, name and status");
        }
        return this.members.save(member.id(), member.displayName(), member.status());
    }

    /** The fields of the member's state that matter here; the others are ignored. */
    record MemberChanged(
            long id, @Nullable String displayName, @Nullable String status) {}
}
