package news.everyday.stats.series;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exports of views: few at a time, of a bounded size, within a bounded time. */
@Service
public class ExportService {

    /** Each holds a database connection for as long as the client takes. */
    private static final int MOST_AT_ONCE = 2;

    private static final int MOST_HOUR_ROWS = 1_000_000;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ExportQueries queries;

    private final AtomicInteger running = new AtomicInteger();

    ExportService(ExportQueries queries) {
        this.queries = queries;
    }

    /**
     * Completes when the export may begin. Fails with 400 when the range has too many rows, with 503 when others are being
     * exported.
     */
    public Mono<Void> check(SeriesScope scope, SeriesRange range) {
        if (this.running.get() >= MOST_AT_ONCE) {
            return Mono.error(ExportService::tooMany);
        }
        return this.queries
                .count(scope, range, MOST_HOUR_ROWS)
                .filter(rows -> rows > MOST_HOUR_ROWS)
                .flatMap(rows -> Mono.error(ExportService::tooLarge));
    }

    /** The rows, read as fast as they are taken. */
    public Flux<ExportRow> rows(SeriesScope scope, SeriesRange range) {
        return Flux.using(
                this::enter,
                place -> this.queries.list(scope, range).takeUntilOther(tooLate()),
                place -> this.running.decrementAndGet());
    }

    private Integer enter() {
        int place = this.running.incrementAndGet();
        if (place > MOST_AT_ONCE) {
            this.running.decrementAndGet();
            throw tooMany();
        }
        return place;
    }

    /** Breaks the answer off, so that nobody takes a part for the whole. */
    private static Mono<Void> tooLate() {
        return Mono.delay(LONGEST).then(Mono.error(() -> new IllegalStateException("The client took too long")));
    }

    private static ErrorResponseException tooLarge() {
        return Problems.problem(
                HttpStatus.BAD_REQUEST,
                "export-too-large",
                "The range has more than " + MOST_HOUR_ROWS
                        + " rows. Ask for a shorter one, or for a part of the site.");
    }

    private static ErrorResponseException tooMany() {
        ErrorResponseException problem = Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-exports",
                "Others are being exported. Please try again soon.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return problem;
    }
}
