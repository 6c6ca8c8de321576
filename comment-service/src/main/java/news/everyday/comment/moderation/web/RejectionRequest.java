package news.everyday.comment.moderation.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a comment is refused; for the audit trail. */
record RejectionRequest(@Nullable @Size(max = 200) String reason) {}
