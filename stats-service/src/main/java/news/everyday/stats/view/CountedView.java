package news.everyday.stats.view;

/**
 * What became of a view (浏览).
 *
 * @param views the article's total, this view included; {@link #UNKNOWN} while Redis is away
 * @param counted false when the same visitor had looked within the window, or was a bot
 */
public record CountedView(long views, boolean counted) {

    public static final long UNKNOWN = -1;

    /** A view that is safe in the journal, and counted as soon as Redis is back. */
    static CountedView spooled(boolean counted) {
        return new CountedView(UNKNOWN, counted);
    }

    public boolean isSpooled() {
        return this.views == UNKNOWN;
    }
}
