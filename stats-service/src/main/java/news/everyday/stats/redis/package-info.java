/** Key names, scripts and connections of Redis. */
@NullMarked
package news.everyday.stats.redis;

import org.jspecify.annotations.NullMarked;
