/** The journal of views (浏览日志): what this pod acknowledged, until PostgreSQL has it. */
@NullMarked
package news.everyday.stats.journal;

import org.jspecify.annotations.NullMarked;
