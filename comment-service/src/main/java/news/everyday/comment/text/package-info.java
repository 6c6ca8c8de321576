/** What becomes of a text that a reader typed: plain text, comparable keys, the word list. */
@NullMarked
package news.everyday.comment.text;

import org.jspecify.annotations.NullMarked;
