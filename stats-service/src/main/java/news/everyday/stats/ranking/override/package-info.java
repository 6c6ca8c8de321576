/** What editors decide about an article on a board (榜单干预): pinned or suppressed, with a reason, an end and a trail. */
@NullMarked
package news.everyday.stats.ranking.override;

import org.jspecify.annotations.NullMarked;
