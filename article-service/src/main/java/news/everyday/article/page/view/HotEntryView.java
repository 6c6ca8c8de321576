package news.everyday.article.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A place in a hot list.
 *
 * @param score views and heat as text
 */
public record HotEntryView(
        String headline, String url, @Nullable String picture, String score) {}
