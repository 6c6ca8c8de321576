package news.everyday.article.page.view;

/** A page of plain text such as 关于我们; its HTML was sanitised before it was stored. */
public record StaticView(String title, String bodyHtml) {}
