package news.everyday.article.page.view;

import org.jspecify.annotations.Nullable;

/**
 * How often an article was viewed (点击).
 *
 * @param text the number, {@code —} when it isn't known
 * @param asOf moment of a number that could not be refreshed; null when it is fresh or unknown
 */
public record ViewsView(String text, @Nullable MomentView asOf) {}
