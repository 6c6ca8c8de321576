/** The JSON API of the site's settings, friend links and static pages. */
@NullMarked
package news.everyday.article.site.web;

import org.jspecify.annotations.NullMarked;
