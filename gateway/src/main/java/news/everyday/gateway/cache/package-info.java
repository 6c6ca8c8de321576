/** The shared HTTP cache in front of everything that is the same for every reader. */
@NullMarked
package news.everyday.gateway.cache;

import org.jspecify.annotations.NullMarked;
