/** Leaving without anybody noticing (优雅下线). */
@NullMarked
package news.everyday.defaults.drain;

import org.jspecify.annotations.NullMarked;
