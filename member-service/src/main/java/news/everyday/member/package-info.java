/** Members (会员), their sessions (会话) and the keys that everybody's tokens are checked with. */
@NullMarked
package news.everyday.member;

import org.jspecify.annotations.NullMarked;
