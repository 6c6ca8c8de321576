package news.everyday.article.article.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the article is taken back; kept in the trail. */
record WithdrawRequest(@NotBlank @Size(max = 300) String reason) {}
