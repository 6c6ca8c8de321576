/** Until when an answer is of use (截止时间). */
@NullMarked
package news.everyday.defaults.deadline;

import org.jspecify.annotations.NullMarked;
