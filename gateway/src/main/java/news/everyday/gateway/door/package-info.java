/** Where requests come in: the way through the filters to a route, and what is noted down about each. */
@NullMarked
package news.everyday.gateway.door;

import org.jspecify.annotations.NullMarked;
