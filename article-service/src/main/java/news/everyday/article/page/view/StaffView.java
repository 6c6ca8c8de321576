package news.everyday.article.page.view;

import java.util.List;

/**
 * The staff look-up (人员查询).
 *
 * @param asked what the reader looked for, empty when nothing
 * @param names responsible editors known from published articles that fit
 */
public record StaffView(String asked, List<String> names) {}
