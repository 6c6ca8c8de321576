/** Comments that passed elsewhere, taken over in bulk. */
@NullMarked
package news.everyday.comment.imports;

import org.jspecify.annotations.NullMarked;
