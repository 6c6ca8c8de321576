package news.everyday.stats.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How views are counted. The same in every replica.
 *
 * @param visitorSecret key of the visitor cookie and of the hashes of addresses; at least 24 characters
 * @param dedupWindow for how long another view of the same article by the same visitor isn't counted (去重窗口)
 * @param dedupBuckets buckets of eight (visitor, article) pairs each, per shard; bounds the memory of the window
 * @param shards hash tags the counters are spread over; one per Redis Cluster master is enough, changed only with all
 *     views flushed
 * @param batchLimit views in one script call; keeps a call below 2 ms
 * @param queueLimit views of a shard that may wait; beyond it they are refused
 * @param queueTimeout how long a view may wait for its batch to leave, or for the disk
 * @param answerTimeout how long Redis may take to answer a batch before the journal acknowledges it
 * @param rankingInterval how far the boards may be behind the totals
 * @param rankingSettle how long a ranking waits for what the pods say of the views it is about to rank
 * @param flushInterval how often deltas go to PostgreSQL
 * @param visitorInterval how often the sketches of unique visitors are stored; so long the journals keep their views
 * @param history how long hours and days are kept, in days
 * @param lease for how long a pod may rank and flush without saying so again; after two thirds of it another one may take over
 */
@Validated
@ConfigurationProperties("news.stats")
public record StatsProperties(
        @NotBlank @Size(min = 24) String visitorSecret,
        @DefaultValue("30s") Duration dedupWindow,
        @DefaultValue("262144") @Min(1024) @Max(16_777_216) int dedupBuckets,
        @DefaultValue("1") @Min(1) @Max(64) int shards,
        @DefaultValue("256") @Min(1) @Max(2000) int batchLimit,
        @DefaultValue("4096") @Min(1) int queueLimit,
        @DefaultValue("1s") Duration queueTimeout,
        @DefaultValue("350ms") Duration answerTimeout,
        @DefaultValue("650ms") Duration rankingInterval,
        @DefaultValue("250ms") Duration rankingSettle,
        @DefaultValue("500ms") Duration flushInterval,
        @DefaultValue("30s") Duration visitorInterval,
        @DefaultValue("400d") Duration history,
        @DefaultValue("3s") Duration lease) {

    /** After how long a keeper that hasn't renewed its lease is late: before one of an earlier version can take it. */
    public Duration leaseRenewal() {
        return this.lease.multipliedBy(2).dividedBy(3);
    }
}
