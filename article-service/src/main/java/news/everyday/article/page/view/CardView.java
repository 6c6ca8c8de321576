package news.everyday.article.page.view;

import org.jspecify.annotations.Nullable;

/** An article in a list: picture, headline, summary, where and when. */
public record CardView(
        String id,
        String headline,
        String summary,
        String url,
        @Nullable String picture,
        String source,
        LinkView channel,
        MomentView published) {}
