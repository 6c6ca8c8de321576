/** Hot rankings (热榜): how views become scores, and the boards. */
@NullMarked
package news.everyday.stats.ranking;

import org.jspecify.annotations.NullMarked;
