package news.everyday.article.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A place in a hot list.
 *
 * @param views null when they aren't known
 * @param heat heat (热度); null when it isn't known
 */
public record HotEntryView(
        String articleId,
        String headline,
        String url,
        @Nullable String picture,
        @Nullable Long views,
        @Nullable Double heat) {

    /** {@code 浏览 120 · 热度 33.3} */
    public String score() {
        String shownViews = (this.views != null) ? this.views.toString() : "—";
        String shownHeat = (this.heat != null) ? String.format("%.1f", this.heat) : "—";
        return "浏览 " + shownViews + " · 热度 " + shownHeat;
    }
}
