/** Articles, channels, stations, topics, media and the reader's pages of the portal. */
@NullMarked
package news.everyday.article;

import org.jspecify.annotations.NullMarked;
