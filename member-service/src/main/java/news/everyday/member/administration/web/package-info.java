/** The administrators' endpoints. */
@NullMarked
package news.everyday.member.administration.web;

import org.jspecify.annotations.NullMarked;
