/** What a service does beside its requests (后台任务). */
@NullMarked
package news.everyday.defaults.lifecycle;

import org.jspecify.annotations.NullMarked;
