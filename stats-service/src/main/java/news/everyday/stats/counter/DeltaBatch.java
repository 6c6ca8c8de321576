package news.everyday.stats.counter;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Deltas on their way to PostgreSQL.
 *
 * @param deltas ordered by article and hour
 * @param tallies what is counted beside them
 * @param marks lane → the last sequence whose views are in here or in an earlier batch
 */
record DeltaBatch(Head head, List<Delta> deltas, List<Tally> tallies, Map<String, Long> marks) {

    /**
     * What a batch is known by.
     *
     * @param number counts the batches of an epoch
     * @param token random, made when it was cut: tells it from another batch of that number
     * @param epoch the load of Redis that it belongs to
     * @param at when it was cut
     */
    record Head(int shard, long number, String token, String epoch, Instant at) {

        static Head from(int shard, List<Object> answer) {
            return new Head(
                    shard,
                    Long.parseLong((String) answer.get(0)),
                    (String) answer.get(1),
                    (String) answer.get(2),
                    Instant.ofEpochMilli(Long.parseLong((String) answer.get(3))));
        }

        String id() {
            return this.epoch + "-" + this.shard + "-" + this.number;
        }
    }
}
