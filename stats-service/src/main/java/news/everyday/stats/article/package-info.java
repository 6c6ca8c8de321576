/** Our own view of the articles (稿件), kept by the change feed. */
@NullMarked
package news.everyday.stats.article;

import org.jspecify.annotations.NullMarked;
