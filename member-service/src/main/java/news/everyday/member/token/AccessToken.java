package news.everyday.member.token;

import java.time.Duration;

/** A signed access token (访问令牌) and how long it is good. */
public record AccessToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "AccessToken[" + this.lifetime + "]";
    }
}
