package news.everyday.comment.moderation.web;

import jakarta.validation.constraints.Size;
import news.everyday.comment.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Why a comment is refused; for the audit trail. */
record RejectionRequest(@Nullable @Size(max = 200) String reason) {

    /** Without what can't be stored or shown, as the comments themselves. */
    @Nullable
    String text() {
        return (this.reason != null) ? PlainText.of(this.reason) : null;
    }
}
