/** What the templates show: text and addresses, decided beforehand. A template decides nothing but the order. */
@NullMarked
package news.everyday.article.page.view;

import org.jspecify.annotations.NullMarked;
