/** The JSON API of topics. */
@NullMarked
package news.everyday.article.topic.web;

import org.jspecify.annotations.NullMarked;
