package news.everyday.article.page.view;

/**
 * An error, for readers.
 *
 * @param traceId what to name when asking for help
 */
public record ProblemView(int status, String title, String advice, String traceId) {}
