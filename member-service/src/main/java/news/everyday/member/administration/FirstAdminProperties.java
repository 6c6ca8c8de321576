package news.everyday.member.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The administrator to create while there is none; without an address none is created.
 *
 * @param email address to sign in with
 * @param password at least 8 characters; used once, so change it in the account and remove it here
 * @param displayName name shown to the others
 */
@ConfigurationProperties("news.member.first-admin")
record FirstAdminProperties(
        @Nullable String email,
        @Nullable String password,
        @DefaultValue("管理员") String displayName) {

    boolean isWanted() {
        return this.email != null && !this.email.isBlank();
    }

    @Override
    public String toString() {
        return "FirstAdminProperties[" + this.email + "]";
    }
}
