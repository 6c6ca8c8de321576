package news.everyday.member.member;

import java.util.Set;
import news.everyday.defaults.feed.FeedLog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other services hear of members; every event carries the member's full public state. */
@Component
public class MemberEvents {

    private final FeedLog feed;

    MemberEvents(FeedLog feed) {
        this.feed = feed;
    }

    Mono<Void> registered(Member member) {
        return append("MemberRegistered", member);
    }

    Mono<Void> renamed(Member member) {
        return append("MemberRenamed", member);
    }

    public Mono<Void> banned(Member member) {
        return append("MemberBanned", member);
    }

    public Mono<Void> unbanned(Member member) {
        return append("MemberUnbanned", member);
    }

    public Mono<Void> rolesChanged(Member member) {
        return append("MemberRolesChanged", member);
    }

    private Mono<Void> append(String type, Member member) {
        return this.feed.append(type, Long.toString(member.id()), MemberState.of(member));
    }

    /** A contract: fields may be added, never renamed. The address is nobody else's business. */
    record MemberState(String id, String displayName, MemberStatus status, Set<Role> roles) {

        static MemberState of(Member member) {
            return new MemberState(Long.toString(member.id()), member.displayName(), member.status(), member.roles());
        }
    }
}
