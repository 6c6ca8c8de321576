/** What counted views tell beyond their number: who reads now, and whether one source lifts an article. */
@NullMarked
package news.everyday.stats.audience;

import org.jspecify.annotations.NullMarked;
