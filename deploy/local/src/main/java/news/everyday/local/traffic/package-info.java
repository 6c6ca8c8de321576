/** The command {@code deploy/local/traffic}: believable views, to watch the hot list move. */
@NullMarked
package news.everyday.local.traffic;

import org.jspecify.annotations.NullMarked;
