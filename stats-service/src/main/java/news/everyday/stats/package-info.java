/** Counts views (浏览) exactly once and ranks articles (热榜) by them. */
@NullMarked
package news.everyday.stats;

import org.jspecify.annotations.NullMarked;
