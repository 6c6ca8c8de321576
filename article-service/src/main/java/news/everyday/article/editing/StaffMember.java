package news.everyday.article.editing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who makes a change, as their token says.
 *
 * @param id the member's id
 * @param name the displayed name, kept in the trail
 */
public record StaffMember(long id, String name) {

    public static StaffMember from(Jwt token) {
        String name = token.getClaimAsString("name");
        return new StaffMember(Long.parseLong(token.getSubject()), Objects.requireNonNullElse(name, ""));
    }

    /** Whether the token, if there is one, is an editor's. */
    public static boolean isEditor(@Nullable Jwt token) {
        if (token == null) {
            return false;
        }
        List<String> roles = token.getClaimAsStringList("roles");
        return roles != null && Set.copyOf(roles).contains("EDITOR");
    }
}
