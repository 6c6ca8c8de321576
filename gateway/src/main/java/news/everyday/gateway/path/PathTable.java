package news.everyday.gateway.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Values by path pattern; of several that fit a path, the first in the order in which they were given. Looked up by the
 * segment that tells the most: the first, under {@code /api} the third. So a path is compared with two or three patterns,
 * not with all.
 */
public final class PathTable<T> {

    private static final String ANYTHING = "*";

    private final Map<String, List<Row<T>>> rows = new HashMap<>();

    private final List<Row<T>> others;

    public PathTable(List<Row<T>> all) {
        Set<String> keys = new LinkedHashSet<>();
        all.forEach(row -> keys.add(keyOf(row.pattern().getPatternString())));
        keys.remove(ANYTHING);
        keys.forEach(key -> this.rows.put(key, rowsOf(key, all)));
        this.others = rowsOf(ANYTHING, all);
    }

    private static <T> List<Row<T>> rowsOf(String key, List<Row<T>> all) {
        List<Row<T>> fitting = new ArrayList<>(all);
        fitting.removeIf(row -> {
            String own = keyOf(row.pattern().getPatternString());
            return !own.equals(key) && !own.equals(ANYTHING);
        });
        return List.copyOf(fitting);
    }

    /** The first value whose pattern fits and that is wanted; {@code null} when there is none. */
    public @Nullable T find(PathContainer path, Predicate<T> wanted) {
        List<Row<T>> candidates = this.rows.getOrDefault(keyOf(path), this.others);
        for (int i = 0; i < candidates.size(); i++) {
            Row<T> row = candidates.get(i);
            if (wanted.test(row.value()) && row.pattern().matches(path)) {
                return row.value();
            }
        }
        return null;
    }

    /** Anything where a segment that counts is not spelt out: such a pattern has to be tried for each path. */
    private static String keyOf(String pattern) {
        List<Element> elements = PathContainer.parsePath(pattern).elements();
        String first = segment(elements, 1);
        if (first.equals("api") && !isPlain(segment(elements, 5)) && elements.size() > 3) {
            return ANYTHING;
        }
        String key = keyOf(elements);
        return (key.isEmpty() ? pattern.equals("/") : isPlain(key)) ? key : ANYTHING;
    }

    private static boolean isPlain(String segment) {
        return segment.matches("[\\w.-]+");
    }

    private static String keyOf(PathContainer path) {
        return keyOf(path.elements());
    }

    private static String keyOf(List<Element> elements) {
        String first = segment(elements, 1);
        return (elements.size() > 5 && first.equals("api")) ? segment(elements, 5) : first;
    }

    private static String segment(List<Element> elements, int index) {
        return (index < elements.size() && elements.get(index) instanceof PathSegment segment)
                ? segment.valueToMatch()
                : "";
    }

    /** One line of the table. */
    public record Row<T>(PathPattern pattern, T value) {}
}
