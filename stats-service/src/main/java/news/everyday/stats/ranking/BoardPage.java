package news.everyday.stats.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import news.everyday.stats.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a board as {@code board.lua} answers it.
 *
 * @param from place of the first, from 0
 * @param size how many were asked for
 * @param read how many places of the board itself were read
 */
record BoardPage(List<Entry> entries, int from, int size, int read) {

    private static final int FIELDS = 4;

    /** Asked for in any case. */
    static final int ASKED = 0;

    /** Of the board itself; higher places are of those that stand in for it. */
    static final int OWN = 1;

    static BoardPage from(List<Object> answer, LongFunction<@Nullable Article> articles, int from, int size) {
        List<Entry> entries = new ArrayList<>(answer.size() / FIELDS);
        int read = 0;
        for (int at = 0; at < answer.size(); at += FIELDS) {
            int place = Integer.parseInt((String) answer.get(at));
            double stored = Double.parseDouble((String) answer.get(at + 2));
            Article article = (stored < 0) ? null : articles.apply(Long.parseLong((String) answer.get(at + 1)));
            if (article != null) {
                entries.add(new Entry(place, article, stored, Long.parseLong((String) answer.get(at + 3))));
            }
            read += (place == OWN) ? 1 : 0;
        }
        return new BoardPage(entries, from, size, read);
    }

    /** @param deepest where to stop looking for articles that may be shown */
    boolean isLast(int deepest) {
        return this.read < this.size || next() >= deepest;
    }

    /** The withdrawn ones are gone by then. */
    int next() {
        return this.from + this.read - withdrawn().length;
    }

    String[] withdrawn() {
        return this.entries.stream()
                .filter(entry -> entry.place() == OWN)
                .map(Entry::article)
                .filter(article -> !article.published())
                .map(article -> Long.toString(article.id()))
                .toArray(String[]::new);
    }

    /**
     * An article of it.
     *
     * @param place which board: {@link #ASKED}, {@link #OWN} or one that stands in
     * @param stored score as that board keeps it
     */
    record Entry(int place, Article article, double stored, long views) {}
}
