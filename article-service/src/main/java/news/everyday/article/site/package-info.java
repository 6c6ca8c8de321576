/** What the masthead and footer say: site settings, friend links (友情链接), static pages. */
@NullMarked
package news.everyday.article.site;

import org.jspecify.annotations.NullMarked;
