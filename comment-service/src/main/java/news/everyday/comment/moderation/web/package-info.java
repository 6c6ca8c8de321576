/** JSON for moderators. */
@NullMarked
package news.everyday.comment.moderation.web;

import org.jspecify.annotations.NullMarked;
