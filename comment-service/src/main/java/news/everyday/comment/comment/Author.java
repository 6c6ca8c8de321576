package news.everyday.comment.comment;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The member who writes, or decides.
 *
 * @param id the member's id
 * @param displayName the name (昵称) in the token; lists show the current one
 */
public record Author(long id, String displayName) {

    public static Author of(Jwt token) {
        String name = token.getClaimAsString("name");
        return new Author(Long.parseLong(token.getSubject()), (name != null) ? name : "会员");
    }
}
