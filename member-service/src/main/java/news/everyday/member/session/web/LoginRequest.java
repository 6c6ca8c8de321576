package news.everyday.member.session.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Address or display name, and the password. */
record LoginRequest(
        @NotBlank @Size(max = 254) @Pattern(regexp = "\\P{Cntrl}*", message = "must have no control characters")
        String login,

        @NotEmpty @Size(max = 256) @Pattern(regexp = "\\P{Cs}*", message = "must be whole characters")
        String password) {

    @Override
    public String toString() {
        return "LoginRequest";
    }
}
