package news.everyday.stats.ranking.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.ranking.Board;
import news.everyday.stats.ranking.BoardScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Boards and scopes as addresses name them. */
public final class BoardPaths {

    private BoardPaths() {}

    /** Fails with 404 for a board there is not. */
    public static Board boardOf(String name) {
        return Board.find(name)
                .orElseThrow(() -> Problems.problem(
                        HttpStatus.NOT_FOUND, "board-not-found", "There are the boards " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(Board.values()).map(Board::id).collect(Collectors.joining(", "));
    }

    public static BoardScope scopeOf(@Nullable String channel, @Nullable String station) {
        return new BoardScope(emptyToNull(channel), emptyToNull(station));
    }

    private static @Nullable String emptyToNull(@Nullable String value) {
        return (value == null || value.isBlank()) ? null : value;
    }
}
