package news.everyday.article.page.view;

import java.util.List;

/** Everything on an article's page that belongs to this article alone, or moves. */
public record ArticlePageView(
        ArticleView article, ViewsView views, CommentsView comments, List<CardView> recommended, HotView hot) {}
