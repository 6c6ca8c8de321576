/** The reader's pages: what a page shows, how it is put together, rendered and kept. */
@NullMarked
package news.everyday.article.page;

import org.jspecify.annotations.NullMarked;
