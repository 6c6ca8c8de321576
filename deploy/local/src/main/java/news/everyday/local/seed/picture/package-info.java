/** Paints the demo site's pictures: poster-like scenes, the same every time. */
@NullMarked
package news.everyday.local.seed.picture;

import org.jspecify.annotations.NullMarked;
