package news.everyday.defaults.feed;

/**
 * Told on every replica of the owner, at once, that its feed has grown, so that what is kept in memory can be given up. A
 * bean; its work is short, never fails and touches memory only. It may be told more often than there are events.
 */
@FunctionalInterface
public interface FeedListener {

    void feedHasGrown();
}
