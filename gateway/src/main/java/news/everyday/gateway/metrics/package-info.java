/** What readers meet at the door: how many requests of which kind, how they ended and how long they took. */
@NullMarked
package news.everyday.gateway.metrics;

import org.jspecify.annotations.NullMarked;
