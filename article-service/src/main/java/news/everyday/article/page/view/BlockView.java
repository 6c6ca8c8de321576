package news.everyday.article.page.view;

import java.util.List;

/** A block of newest articles under a title, on the front page. */
public record BlockView(LinkView title, List<CardView> cards) {}
