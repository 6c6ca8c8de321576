package news.everyday.comment.moderation.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Comments to approve in one go. */
record ApprovalRequest(@NotEmpty @Size(max = 200) List<@NotNull Long> ids) {}
