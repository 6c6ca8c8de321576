/** Text and HTML as they come in: cleaned, cut, made safe. */
@NullMarked
package news.everyday.article.text;

import org.jspecify.annotations.NullMarked;
