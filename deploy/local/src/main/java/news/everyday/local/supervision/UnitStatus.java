package news.everyday.local.supervision;

import java.nio.file.Path;

/**
 * What is known of a unit at a moment.
 *
 * @param pid its process; -1 when there is none
 * @param restarts how often it was started again after a death
 */
public record UnitStatus(String name, UnitState state, long pid, int restarts, Path log) {}
