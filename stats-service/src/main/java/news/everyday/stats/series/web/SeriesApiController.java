package news.everyday.stats.series.web;

import java.time.Clock;
import news.everyday.stats.series.SeriesRange;
import news.everyday.stats.series.SeriesScope;
import news.everyday.stats.series.SeriesService;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Time series and sums, for editors. */
@RestController
@RequestMapping("/api/v1/views")
class SeriesApiController {

    private final SeriesService series;

    private final Clock clock;

    SeriesApiController(SeriesService series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    @GetMapping("/series")
    Mono<ResponseEntity<SeriesResponse>> getSeries(SeriesRequest request) {
        SeriesScope scope = request.toScope();
        SeriesRange range = request.toRange(this.clock.instant());
        return this.series.series(scope, range).map(series -> privately(SeriesResponse.from(scope, range, series)));
    }

    @GetMapping("/summary")
    Mono<ResponseEntity<SummaryResponse>> getSummary(SeriesRequest request) {
        return this.series.summary(request.toScope()).map(summary -> privately(SummaryResponse.from(summary)));
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
