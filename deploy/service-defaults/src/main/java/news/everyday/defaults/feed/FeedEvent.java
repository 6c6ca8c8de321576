package news.everyday.defaults.feed;

import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/**
 * One change that its owner committed.
 *
 * @param position place in the owner's feed; grows with every event, gaps are normal, never reused
 * @param type past-tense name, e.g. {@code ArticlePublished}; readers ignore the types they don't know
 * @param key what it is about, e.g. the article's id
 * @param at when it was appended
 * @param payload full state of what changed; readers ignore fields they don't know
 */
public record FeedEvent(long position, String type, String key, OffsetDateTime at, JsonNode payload) {

    /** Sent when there was nothing to say for a while, so that a reader knows a silent owner from a dead one. */
    static final String HEARTBEAT = "Heartbeat";

    /** Whether this only says that the owner is alive. */
    public boolean isHeartbeat() {
        return HEARTBEAT.equals(this.type);
    }
}
