/** Regional stations (地方站): the local editions. */
@NullMarked
package news.everyday.article.station;

import org.jspecify.annotations.NullMarked;
