/** What the tests of this service share. */
@NullMarked
package news.everyday.article.testing;

import org.jspecify.annotations.NullMarked;
