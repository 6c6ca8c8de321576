/** How often somebody may ask: token buckets in Redis, and in memory when Redis is away. */
@NullMarked
package news.everyday.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
