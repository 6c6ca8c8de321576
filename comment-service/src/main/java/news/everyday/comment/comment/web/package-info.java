/** JSON for readers and apps. */
@NullMarked
package news.everyday.comment.comment.web;

import org.jspecify.annotations.NullMarked;
