/** Answers that are the same for everybody: prepared as bytes once, kept for a moment, forgotten when something changes. */
@NullMarked
package news.everyday.article.answer;

import org.jspecify.annotations.NullMarked;
