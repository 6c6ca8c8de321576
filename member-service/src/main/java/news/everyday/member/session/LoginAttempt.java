package news.everyday.member.session;

import java.util.HexFormat;
import news.everyday.member.member.Credentials;
import news.everyday.member.member.MemberKeys;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to sign in.
 *
 * @param throttleKey what failures are counted under: the account where there is one, however it was named, else the hash
 *     of what was typed (people type passwords into the wrong box)
 */
record LoginAttempt(String throttleKey, @Nullable Credentials credentials) {

    static LoginAttempt on(Credentials credentials) {
        return new LoginAttempt("member:" + credentials.member().id(), credentials);
    }

    static LoginAttempt onNobody(String login) {
        byte[] hash = RefreshToken.sha256(MemberKeys.ofLogin(login));
        return new LoginAttempt("unknown:" + HexFormat.of().formatHex(hash), null);
    }

    @Nullable
    String passwordHash() {
        return (this.credentials != null) ? this.credentials.passwordHash() : null;
    }
}
