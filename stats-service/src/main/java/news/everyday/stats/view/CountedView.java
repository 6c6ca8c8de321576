package news.everyday.stats.view;

/**
 * What became of a view (浏览).
 *
 * @param views the article's total, this view included
 * @param counted false when the same visitor had looked within the window
 */
public record CountedView(long views, boolean counted) {}
