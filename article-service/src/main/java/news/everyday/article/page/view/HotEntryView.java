package news.everyday.article.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A place in a hot list.
 *
 * @param views null when they aren't known
 * @param heat heat (热度), on the board of the most commented their number; null when it isn't known
 * @param measure what the heat is of: 热度 or 评论
 * @param pinned whether an editor put it there (置顶)
 */
public record HotEntryView(
        String articleId,
        String headline,
        String url,
        @Nullable String picture,
        @Nullable Long views,
        @Nullable Double heat,
        String measure,
        boolean pinned) {

    public static final String HEAT = "热度";

    public static final String COMMENTS = "评论";

    /** {@code 浏览 120 · 热度 33.3} */
    public String score() {
        String shownViews = (this.views != null) ? this.views.toString() : "—";
        return "浏览 " + shownViews + " · " + this.measure + " " + shownHeat();
    }

    private String shownHeat() {
        if (this.heat == null) {
            return "—";
        }
        return this.measure.equals(HEAT) ? String.format("%.1f", this.heat) : Long.toString(Math.round(this.heat));
    }
}
