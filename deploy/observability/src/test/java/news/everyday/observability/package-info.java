/** Checks of what people and programs read here: rules, alerts, dashboards, runbooks. */
@NullMarked
package news.everyday.observability;

import org.jspecify.annotations.NullMarked;
