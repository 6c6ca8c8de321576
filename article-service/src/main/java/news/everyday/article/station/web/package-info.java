/** The JSON API of stations. */
@NullMarked
package news.everyday.article.station.web;

import org.jspecify.annotations.NullMarked;
