/** The JSON API of channels. */
@NullMarked
package news.everyday.article.channel.web;

import org.jspecify.annotations.NullMarked;
