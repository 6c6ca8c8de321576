package news.everyday.defaults.testing;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Names of operations that don't change with the order in which Java finds them. */
final class ApiOperationNames {

    private ApiOperationNames() {}

    /** {@code getArticlesByIdComments} for {@code GET /api/v1/articles/{id}/comments}. */
    static String idOf(String method, String path) {
        return method + words(path).map(StringUtils::capitalize).collect(Collectors.joining());
    }

    /** The kind of thing it is about: {@code articles}. */
    static String tagOf(String path) {
        return withoutPrefix(path).split("/")[0];
    }

    /** {@code List replies} for a method {@code listReplies}, where the notes say nothing better. */
    static String inWords(String method) {
        String words = method.replaceFirst("_\\d+$", "").replaceAll("([A-Z])", " $1");
        return StringUtils.capitalize(words.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> words(String path) {
        return Stream.of(withoutPrefix(path).replace("{", "by-").split("[^A-Za-z0-9]+"));
    }

    private static String withoutPrefix(String path) {
        return path.replaceFirst("^/(api/v1|\\.well-known)/", "").replace("}", "");
    }
}
