package news.everyday.stats.series.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.series.ExportService;
import news.everyday.stats.series.SeriesRange;
import news.everyday.stats.series.SeriesScope;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Views by article and hour or day as a file, for editors. */
@RestController
class ExportApiController {

    private final ExportService exports;

    private final JsonMapper json;

    private final Clock clock;

    ExportApiController(ExportService exports, JsonMapper json, Clock clock) {
        this.exports = exports;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param format {@code csv} or {@code json}
     * @param bom whether a CSV begins with a byte order mark, for Excel
     */
    @GetMapping("/api/v1/views/export")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            SeriesRequest request,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "false") boolean bom,
            ServerHttpResponse response) {
        SeriesScope scope = request.toScope();
        SeriesRange range = request.toRange(this.clock.instant());
        ExportFormat known = formatOf(format);
        Flux<String> text = known.write(this.exports.rows(scope, range), bom, this.json);
        return this.exports
                .check(scope, range)
                .then(Mono.fromSupplier(() -> answer(known, range, text, response.bufferFactory())));
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(
            ExportFormat format, SeriesRange range, Flux<String> text, DataBufferFactory buffers) {
        String name = "views-" + NewsDay.of(range.from()) + "." + format.extension();
        return ResponseEntity.ok()
                .contentType(format.type())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.map(piece -> buffers.wrap(piece.getBytes(StandardCharsets.UTF_8))));
    }

    private static ExportFormat formatOf(String format) {
        return switch (format) {
            case "csv" -> ExportFormat.CSV;
            case "json" -> ExportFormat.JSON;
            default -> throw SeriesRequest.invalid("format", "is csv or json");
        };
    }
}
