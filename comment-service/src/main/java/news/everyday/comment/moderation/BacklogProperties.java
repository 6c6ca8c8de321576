package news.everyday.comment.moderation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the moderators' backlog is watched.
 *
 * @param backlogInterval how often its length and age are looked up for the metrics
 */
@ConfigurationProperties("news.comment")
record BacklogProperties(@DefaultValue("10s") Duration backlogInterval) {}
