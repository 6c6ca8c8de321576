package news.everyday.local.supervision;

/** Where a unit is in its life. */
public enum UnitState {
    /** Running, but not ready; or dead and about to be started again. */
    STARTING,
    READY,
    /** Not running, and not meant to. */
    STOPPED
}
