package news.everyday.stats.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From where on the views of one source raise an article's heat no more (刷榜抑制). Its clicks are counted all the same.
 *
 * @param halfLife how fast past views of a source are forgotten
 * @param entries how many (article, source) pairs a pod remembers, 16 bytes each; a power of two
 * @param baselineViews how many views of other articles it takes to know how usual a source is
 * @param baselineFactor how many times its usual share a source may have of an article
 * @param visitor one visitor (访客)
 * @param block one address block (地址段)
 * @param agent one kind of browser (浏览器)
 */
@Validated
@ConfigurationProperties("news.stats.damping")
public record DampingProperties(
        @DefaultValue("30m") Duration halfLife,
        @DefaultValue("524288") @Min(1024) @Max(16_777_216) int entries,
        @DefaultValue("500") @Min(1) int baselineViews,
        @DefaultValue("3") @DecimalMin("1") double baselineFactor,
        @DefaultValue @Valid Visitor visitor,
        @DefaultValue @Valid Block block,
        @DefaultValue @Valid Agent agent) {

    /**
     * What a source may add to an article.
     *
     * @param free so many views in any case
     * @param share and beyond them this share of the article's views
     */
    public interface Allowance {

        double free();

        double share();
    }

    /** Somebody who keeps a page open and reloads it now and then. */
    public record Visitor(
            @DefaultValue("3") @DecimalMin("1") double free,

            @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("0.95")
            double share)
            implements Allowance {}

    /** A school, an office, a street behind one carrier's address. */
    public record Block(
            @DefaultValue("20") @DecimalMin("1") double free,

            @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("0.95")
            double share)
            implements Allowance {}

    /** Half a site may use one browser; which one is known from the other articles. */
    public record Agent(
            @DefaultValue("30") @DecimalMin("1") double free,

            @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("0.95")
            double share)
            implements Allowance {}
}
