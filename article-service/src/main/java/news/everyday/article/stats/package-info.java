/** Our view of stats-service: how often an article was read, and what is hot. */
@NullMarked
package news.everyday.article.stats;

import org.jspecify.annotations.NullMarked;
