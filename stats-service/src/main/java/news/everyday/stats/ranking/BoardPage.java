package news.everyday.stats.ranking;

import java.util.List;
import news.everyday.stats.article.Article;

/**
 * A stretch of a board.
 *
 * @param from place of the first, from 0
 * @param size how many were asked for
 * @param read how many places of the board itself were read
 */
record BoardPage(List<Entry> entries, int from, int size, int read) {

    /** Asked for in any case. */
    static final int ASKED = 0;

    /** Of the board itself; higher places are of those that stand in for it. */
    static final int OWN = 1;

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
