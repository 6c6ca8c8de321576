/** The reader's pages over HTTP. */
@NullMarked
package news.everyday.article.page.web;

import org.jspecify.annotations.NullMarked;
