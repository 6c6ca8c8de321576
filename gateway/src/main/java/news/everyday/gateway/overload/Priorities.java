package news.everyday.gateway.overload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.everyday.gateway.overload.OverloadProperties.Priority;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of priorities (优先级): how important a request is, 0 for the most important. */
@Component
class Priorities {

    private static final String ANYTHING = "*";

    private final List<String> names;

    private final int otherwise;

    /** By the segment that tells the most, so that a request is compared with two or three patterns, not with all. */
    private final Map<String, List<Row>> rows = new HashMap<>();

    Priorities(OverloadProperties properties) {
        this.names = properties.priorities().stream().map(Priority::name).toList();
        this.otherwise = this.names.indexOf(properties.otherwise());
        if (this.otherwise < 0) {
            throw new IllegalArgumentException("There is no priority called " + properties.otherwise());
        }
        List<Row> all = IntStream.range(0, this.names.size())
                .boxed()
                .flatMap(index -> properties.priorities().get(index).paths().stream()
                        .map(path -> row(properties.priorities().get(index), path, index)))
                .sorted(Comparator.comparing(Row::path).thenComparing(Row::isForAllMethods))
                .toList();
        all.forEach(row -> this.rows.put(row.key(), new ArrayList<>()));
        this.rows.putIfAbsent(ANYTHING, new ArrayList<>());
        this.rows.forEach(
                (key, list) -> all.stream().filter(row -> row.isIn(key)).forEach(list::add));
    }

    private static Row row(Priority priority, String path, int index) {
        return new Row(PathPatternParser.defaultInstance.parse(path), priority.methods(), index, keyOf(path));
    }

    int of(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        List<Row> candidates = this.rows.get(keyOf(path));
        if (candidates == null) {
            candidates = this.rows.get(ANYTHING);
        }
        for (Row row : candidates) {
            if (row.fits(request.getMethod(), path)) {
                return row.priority();
            }
        }
        return this.otherwise;
    }

    List<String> names() {
        return this.names;
    }

    private static String keyOf(String pattern) {
        String key = keyOf(PathContainer.parsePath(pattern));
        return (key.matches("[\\w.-]+") && !key.equals("api")) ? key : ANYTHING;
    }

    /** The first segment, under {@code /api/v1} the third; e.g. {@code sessions}. */
    private static String keyOf(PathContainer path) {
        List<Element> elements = path.elements();
        String first = segment(elements, 1);
        return (first.equals("api") && elements.size() > 5) ? segment(elements, 5) : first;
    }

    private static String segment(List<Element> elements, int index) {
        return (index < elements.size() && elements.get(index) instanceof PathSegment segment)
                ? segment.valueToMatch()
                : "";
    }

    private record Row(PathPattern path, List<HttpMethod> methods, int priority, String key) {

        boolean isIn(String group) {
            return this.key.equals(group) || this.key.equals(ANYTHING);
        }

        boolean fits(HttpMethod method, PathContainer path) {
            return (isForAllMethods() || this.methods.contains(method)) && this.path.matches(path);
        }

        boolean isForAllMethods() {
            return this.methods.isEmpty();
        }
    }
}
