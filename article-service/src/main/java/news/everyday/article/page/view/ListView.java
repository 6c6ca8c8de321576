package news.everyday.article.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles: a channel, a station, a topic (专题), a search.
 *
 * @param trail what stands between the site's name and the title in the breadcrumb
 * @param intro a sentence below the title
 * @param next address of the next page (下一页)
 * @param empty what to say when there is nothing
 */
public record ListView(
        String title,
        List<LinkView> trail,
        @Nullable String intro,
        List<CardView> cards,
        @Nullable String next,
        String empty) {}
