package news.everyday.stats.view;

/**
 * What became of a view (浏览).
 *
 * @param views the article's total, this view included; while Redis is away the last total we saw, {@link #UNKNOWN} where
 *     we saw none
 * @param counted false when the same visitor had looked within the window, or was a bot
 * @param asOf 0 for a total of this moment; of a view that is safe in the journal, and counted as soon as Redis is back,
 *     when the total was seen, in milliseconds since 1970, or {@link #UNKNOWN}
 */
public record CountedView(long views, boolean counted, long asOf) {

    public static final long UNKNOWN = -1;

    CountedView(long views, boolean counted) {
        this(views, counted, 0);
    }

    public boolean isSpooled() {
        return this.asOf != 0;
    }
}
