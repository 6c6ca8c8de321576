package news.everyday.article.station.web;

import java.util.List;
import news.everyday.article.http.Freshness;
import news.everyday.article.station.RegionalStation;
import news.everyday.article.station.StationCatalog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StationApiController {

    private final StationCatalog stations;

    StationApiController(StationCatalog stations) {
        this.stations = stations;
    }

    @GetMapping("/api/v1/stations")
    ResponseEntity<StationListResponse> stations() {
        List<StationResponse> items =
                this.stations.list().stream().map(StationResponse::from).toList();
        return ResponseEntity.ok().cacheControl(Freshness.PUBLIC).body(new StationListResponse(items));
    }

    record StationListResponse(List<StationResponse> items) {}

    record StationResponse(String code, String name, String regionCode, int position, String url) {

        static StationResponse from(RegionalStation station) {
            return new StationResponse(
                    station.code(), station.name(), station.regionCode(), station.position(), station.url());
        }
    }
}
