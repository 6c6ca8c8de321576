/** Sessions (会话) over HTTP, by token or by cookie. */
@NullMarked
package news.everyday.member.session.web;

import org.jspecify.annotations.NullMarked;
