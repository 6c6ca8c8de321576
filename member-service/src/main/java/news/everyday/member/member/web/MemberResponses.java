package news.everyday.member.member.web;

import news.everyday.member.member.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Whole answers about one member: never cached, with the version as their ETag. */
public final class MemberResponses {

    private MemberResponses() {}

    public static ResponseEntity<MemberResponse> ok(Member member) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(etag(member))
                .body(MemberResponse.from(member));
    }

    static String etag(Member member) {
        return "\"" + member.version() + "\"";
    }

    /** The version an {@code If-Match} header asks for; null for any, one that no member has for nonsense. */
    public static @Nullable Integer versionOf(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        return ifMatch.matches("\"\\d{1,9}\"") ? Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1)) : -1;
    }
}
