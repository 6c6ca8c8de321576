/** Channels (频道): the portal's divisions, as its navigation shows them. */
@NullMarked
package news.everyday.article.channel;

import org.jspecify.annotations.NullMarked;
