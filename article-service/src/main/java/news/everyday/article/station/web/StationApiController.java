package news.everyday.article.station.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import news.everyday.article.answer.JsonAnswers;
import news.everyday.article.station.StationCatalog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class StationApiController {

    private static final String PATH = "/api/v1/stations";

    private final StationCatalog stations;

    private final JsonAnswers answers;

    StationApiController(StationCatalog stations, JsonAnswers answers) {
        this.stations = stations;
        this.answers = answers;
    }

    @GetMapping(PATH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StationListResponse.class)))
    Mono<ResponseEntity<byte[]>> stations() {
        return this.answers.get(PATH, () -> Mono.fromSupplier(() -> this.answers.write(list())));
    }

    private StationListResponse list() {
        return new StationListResponse(
                this.stations.list().stream().map(StationResponse::from).toList());
    }

    record StationListResponse(List<StationResponse> items) {}
}
