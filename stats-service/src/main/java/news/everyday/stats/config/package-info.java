/** Settings, access rules and what is shared with the web server. */
@NullMarked
package news.everyday.stats.config;

import org.jspecify.annotations.NullMarked;
