package news.everyday.comment.comment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How comments are taken.
 *
 * @param moderationMode whether a comment is reviewed before or after it is shown
 * @param repeatWindow for how long a member can't post the same text under the same article again
 * @param driftInterval how often the kept counts are compared with the comments for a metric; reads the index of all of them
 */
@Validated
@ConfigurationProperties("news.comment")
public record CommentProperties(
        @DefaultValue("PRE") ModerationMode moderationMode,
        @DefaultValue("10m") Duration repeatWindow,
        @DefaultValue("10m") Duration driftInterval) {}
