/** What every edit needs: who does it, and which fields are wrong. */
@NullMarked
package news.everyday.article.editing;

import org.jspecify.annotations.NullMarked;
