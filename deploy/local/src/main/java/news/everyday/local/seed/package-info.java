/** Fills a running platform with demo content, through its API, as newsrooms and readers would. */
@NullMarked
package news.everyday.local.seed;

import org.jspecify.annotations.NullMarked;
