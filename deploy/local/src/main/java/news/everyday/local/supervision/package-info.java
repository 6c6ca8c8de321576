/** Watches over processes: restarts what dies, gives up on what dies too often. */
@NullMarked
package news.everyday.local.supervision;

import org.jspecify.annotations.NullMarked;
