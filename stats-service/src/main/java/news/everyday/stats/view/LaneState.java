package news.everyday.stats.view;

/**
 * What the stores say of a lane.
 *
 * @param isLoaded whether Redis has an epoch
 * @param isReloaded whether it has another one than when it was asked before
 * @param inRedis the last sequence that Redis counted
 * @param inPostgres the last sequence whose views are in PostgreSQL
 * @param inSketches the last sequence whose visitors are there, too: what the journal needn't keep
 */
record LaneState(boolean isLoaded, boolean isReloaded, long inRedis, long inPostgres, long inSketches) {}
