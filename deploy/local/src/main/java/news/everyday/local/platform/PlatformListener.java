package news.everyday.local.platform;

/** Is told how a platform is doing; called from any thread. */
public interface PlatformListener {

    /** What is going on at the moment, a few words: replaced by the next. */
    default void progress(String what) {}

    /** One line worth keeping. */
    default void reported(String line) {}

    /** The platform can't go on and is being stopped; several lines. */
    default void failed(String explanation) {}
}
