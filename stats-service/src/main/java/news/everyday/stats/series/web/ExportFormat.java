package news.everyday.stats.series.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.series.ExportRow;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How an export is written; each as a stream of pieces of text. */
enum ExportFormat {
    CSV(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8)) {
        @Override
        Flux<String> write(Flux<ExportRow> rows, boolean mark, JsonMapper json) {
            String headings = CsvLine.of("时间", "稿件编号", "标题", "频道", "地方站", "浏览量");
            return rows.buffer(ROWS_PER_PIECE)
                    .map(ExportFormat::lines)
                    .startWith((mark ? BYTE_ORDER_MARK : "") + headings);
        }
    },

    JSON(MediaType.APPLICATION_JSON) {
        @Override
        Flux<String> write(Flux<ExportRow> rows, boolean mark, JsonMapper json) {
            return rows.buffer(ROWS_PER_PIECE)
                    .map(piece -> objects(piece, json))
                    .index((at, piece) -> (at == 0) ? piece : "," + piece)
                    .startWith("{\"items\":[")
                    .concatWith(Mono.just("]}"));
        }
    };

    /** Excel reads UTF-8 as Chinese only behind it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int ROWS_PER_PIECE = 200;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MediaType type;

    ExportFormat(MediaType type) {
        this.type = type;
    }

    /** @param mark whether it begins with a byte order mark, where the format has one */
    abstract Flux<String> write(Flux<ExportRow> rows, boolean mark, JsonMapper json);

    MediaType type() {
        return this.type;
    }

    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String lines(List<ExportRow> rows) {
        return rows.stream()
                .map(row -> CsvLine.of(
                        MINUTE.format(NewsDay.at(row.start())),
                        Long.toString(row.articleId()),
                        row.headline(),
                        row.channel(),
                        Objects.requireNonNullElse(row.station(), ""),
                        Long.toString(row.views())))
                .collect(Collectors.joining());
    }

    private static String objects(List<ExportRow> rows, JsonMapper json) {
        return rows.stream()
                .map(row -> json.writeValueAsString(ExportedViews.from(row)))
                .collect(Collectors.joining(","));
    }
}
