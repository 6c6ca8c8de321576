package news.everyday.article.article.web;

import java.util.List;
import news.everyday.article.article.Article;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleCursor;
import news.everyday.article.article.PlaceNames;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, absent on the last
 */
record ArticleListResponse(
        List<ArticleCardResponse> items, @Nullable String next) {

    /** From one card more than the page holds, if there are so many. */
    static ArticleListResponse ofCards(List<ArticleCard> cards, int size) {
        List<ArticleCard> page = cards.subList(0, Math.min(size, cards.size()));
        boolean last = page.size() == cards.size();
        return new ArticleListResponse(
                page.stream().map(ArticleCardResponse::from).toList(),
                last ? null : ArticleCursor.after(page.get(page.size() - 1)).encode());
    }

    static ArticleListResponse ofArticles(List<Article> articles, int size, PlaceNames names) {
        List<Article> page = articles.subList(0, Math.min(size, articles.size()));
        boolean last = page.size() == articles.size();
        return new ArticleListResponse(
                page.stream()
                        .map(article -> ArticleCardResponse.from(article, names))
                        .toList(),
                last ? null : ArticleCursor.byId(page.get(page.size() - 1).id()).encode());
    }
}
