package news.everyday.stats.config;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where acknowledged views are kept until PostgreSQL has them.
 *
 * @param directory on a disk that outlives the process; pods on one machine may share it
 * @param limit most bytes of one pod, 17 a view; a full journal refuses views while Redis is away
 * @param segmentSize of one file
 */
@Validated
@ConfigurationProperties("news.stats.journal")
public record JournalProperties(
        @DefaultValue("data/stats-journal") @NotBlank String directory,
        @DefaultValue("256MB") DataSize limit,
        @DefaultValue("1MB") DataSize segmentSize) {}
