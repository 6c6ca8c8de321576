/** Our view of members (会员): their names and who is banned. */
@NullMarked
package news.everyday.comment.member;

import org.jspecify.annotations.NullMarked;
