package news.everyday.member.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a password hash (Argon2id) costs, and how many may be worked on.
 *
 * @param memory memory of one hash; raising it re-hashes every password at its next sign-in
 * @param iterations passes over that memory
 * @param parallelism lanes of one hash; Bouncy Castle computes them one after the other
 * @param threads hashes at the same time; 0 for one per core
 * @param queue how many may wait for a thread; more are refused with 503
 */
@Validated
@ConfigurationProperties("news.member.password")
record PasswordProperties(
        @DefaultValue("19MB") DataSize memory,
        @DefaultValue("2") @Min(1) @Max(10) int iterations,
        @DefaultValue("1") @Min(1) @Max(8) int parallelism,
        @DefaultValue("0") @Min(0) @Max(256) int threads,
        @DefaultValue("64") @Min(1) @Max(10_000) int queue) {

    int threadsOrCores() {
        return (this.threads > 0) ? this.threads : Runtime.getRuntime().availableProcessors();
    }
}
