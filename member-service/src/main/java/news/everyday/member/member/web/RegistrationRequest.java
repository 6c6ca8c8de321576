package news.everyday.member.member.web;

import news.everyday.member.member.ValidDisplayName;
import news.everyday.member.member.ValidEmail;
import news.everyday.member.password.ValidPassword;
import org.jspecify.annotations.Nullable;

/** What it takes to become a member; space around address and name is dropped. */
record RegistrationRequest(
        @ValidEmail String email,
        @ValidPassword String password,
        @ValidDisplayName String displayName) {

    RegistrationRequest {
        email = strip(email);
        displayName = strip(displayName);
    }

    static String strip(@Nullable String value) {
        return (value != null) ? value.strip() : "";
    }

    @Override
    public String toString() {
        return "RegistrationRequest[" + this.displayName + "]";
    }
}
