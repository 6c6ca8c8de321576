/** The internal import endpoint. */
@NullMarked
package news.everyday.comment.imports.web;

import org.jspecify.annotations.NullMarked;
