package news.everyday.gateway.overload;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.gateway.overload.OverloadProperties.Priority;
import news.everyday.gateway.path.PathTable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of priorities (优先级): how important a request is, 0 for the most important. */
@Component
class Priorities {

    private final List<String> names;

    private final int otherwise;

    private final PathTable<Row> rows;

    Priorities(OverloadProperties properties) {
        this.names = properties.priorities().stream().map(Priority::name).toList();
        this.otherwise = this.names.indexOf(properties.otherwise());
        if (this.otherwise < 0) {
            throw new IllegalArgumentException("There is no priority called " + properties.otherwise());
        }
        this.rows = new PathTable<>(IntStream.range(0, this.names.size())
                .boxed()
                .flatMap(index -> rows(properties.priorities().get(index), index))
                .sorted(Comparator.comparing((PathTable.Row<Row> row) -> row.pattern())
                        .thenComparing(row -> row.value().isForAllMethods()))
                .toList());
    }

    private static Stream<PathTable.Row<Row>> rows(Priority priority, int index) {
        return priority.paths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .map(pattern -> new PathTable.Row<>(pattern, new Row(priority.methods(), index)));
    }

    int of(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        Row row = this.rows.find(request.getPath().pathWithinApplication(), candidate -> candidate.fits(method));
        return (row != null) ? row.priority() : this.otherwise;
    }

    List<String> names() {
        return this.names;
    }

    private record Row(List<HttpMethod> methods, int priority) {

        boolean fits(HttpMethod method) {
            return isForAllMethods() || this.methods.contains(method);
        }

        boolean isForAllMethods() {
            return this.methods.isEmpty();
        }
    }
}
