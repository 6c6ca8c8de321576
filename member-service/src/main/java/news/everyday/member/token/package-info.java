/** Access tokens (访问令牌) and the keys that sign them. */
@NullMarked
package news.everyday.member.token;

import org.jspecify.annotations.NullMarked;
