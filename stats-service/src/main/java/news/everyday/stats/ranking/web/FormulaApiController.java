package news.everyday.stats.ranking.web;

import java.time.Duration;
import news.everyday.stats.config.DampingProperties;
import news.everyday.stats.config.StatsProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains the boards to everybody. */
@RestController
class FormulaApiController {

    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final FormulaResponse formula;

    FormulaApiController(StatsProperties stats, DampingProperties damping) {
        this.formula = FormulaResponse.from(stats, damping);
    }

    @GetMapping("/api/v1/rankings/formula")
    ResponseEntity<FormulaResponse> getFormula() {
        return ResponseEntity.ok().cacheControl(FRESH).body(this.formula);
    }
}
