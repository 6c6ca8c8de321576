package news.everyday.article.article.web;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/**
 * When the article is to be published by itself.
 *
 * @param publishAt in the future, at most a year ahead
 */
record ScheduleRequest(@NotNull OffsetDateTime publishAt) {}
