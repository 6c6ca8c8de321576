/** Overload (过载): how many requests a service gets at a time, who waits, and who is sent away first. */
@NullMarked
package news.everyday.gateway.overload;

import org.jspecify.annotations.NullMarked;
