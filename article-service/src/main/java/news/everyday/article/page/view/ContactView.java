package news.everyday.article.page.view;

import java.util.List;

/**
 * The lines at the foot of a page.
 *
 * @param address postal address
 * @param phones telephone numbers as shown
 * @param records record and licence numbers (备案/许可证), one text each
 * @param lines what the site says about itself
 */
public record ContactView(String address, String phones, String email, List<String> records, List<String> lines) {}
