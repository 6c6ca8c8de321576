/** Who may call what. */
@NullMarked
package news.everyday.article.config;

import org.jspecify.annotations.NullMarked;
