package news.everyday.member.member;

import java.text.Normalizer;
import java.util.Locale;

/** Under which key a name or an address must be unique, and is found again. */
public final class MemberKeys {

    private MemberKeys() {}

    /** {@code Reader@Example.test} and {@code reader@example.test} are one address. */
    static String ofEmail(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** {@code 老王 Ａ} and {@code 老王  a} are one name: full width (全角), case and spaces make no difference. */
    static String ofDisplayName(String displayName) {
        return Normalizer.normalize(displayName, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** What someone types to sign in: an address when there is an @ in it, else a name; names have none. */
    public static String ofLogin(String login) {
        return isEmail(login) ? ofEmail(login) : ofDisplayName(login);
    }

    static boolean isEmail(String login) {
        return login.indexOf('@') >= 0;
    }
}
