package news.everyday.article.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article (稿件) as its page shows it.
 *
 * @param kicker the line above the headline (眉题)
 * @param author displayed author, empty when the article names none
 * @param byline who wrote it, as printed (署名)
 * @param source who published it first (来源)
 * @param corrected when it was last corrected (更正)
 * @param picture lead picture, only when the body has none of its own
 * @param bodyHtml body, sanitised before it was stored
 */
public record ArticleView(
        String id,
        String headline,
        @Nullable String kicker,
        @Nullable String byline,
        String author,
        String source,
        String responsibleEditor,
        MomentView published,
        @Nullable MomentView corrected,
        LinkView channel,
        @Nullable LinkView station,
        List<LinkView> tags,
        @Nullable String picture,
        String bodyHtml,
        boolean commentsOpen) {}
