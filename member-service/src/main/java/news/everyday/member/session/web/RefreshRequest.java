package news.everyday.member.session.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The refresh token of a program; a browser sends its cookie instead. */
record RefreshRequest(@Nullable @Size(max = 256) String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest";
    }
}
