/** Topics (专题): collections of articles made by hand. */
@NullMarked
package news.everyday.article.topic;

import org.jspecify.annotations.NullMarked;
