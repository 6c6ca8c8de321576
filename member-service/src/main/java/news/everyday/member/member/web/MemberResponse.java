package news.everyday.member.member.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import news.everyday.member.member.Member;
import news.everyday.member.member.MemberStatus;
import news.everyday.member.member.Role;

/** An account as its member and the administrators see it. */
public record MemberResponse(
        String id, String email, String displayName, Set<Role> roles, MemberStatus status, OffsetDateTime createdAt) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public static MemberResponse from(Member member) {
        return new MemberResponse(
                Long.toString(member.id()),
                member.email(),
                member.displayName(),
                member.roles(),
                member.status(),
                member.createdAt().atZone(SHANGHAI).toOffsetDateTime());
    }
}
