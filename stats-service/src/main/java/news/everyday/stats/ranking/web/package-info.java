/** Hot rankings over HTTP. */
@NullMarked
package news.everyday.stats.ranking.web;

import org.jspecify.annotations.NullMarked;
