package news.everyday.comment.text;

import java.util.Collection;
import java.util.List;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Words for which a comment waits for a moderator (敏感词), and phrases in which they are harmless. The same text always
 * gives the same hits, whatever was posted before.
 */
public final class WordList {

    private final Trie words;

    private final Trie allowedPhrases;

    public WordList(Collection<String> words, Collection<String> allowedPhrases) {
        this.words = trieOf(words);
        this.allowedPhrases = trieOf(allowedPhrases);
    }

    private static Trie trieOf(Collection<String> entries) {
        List<String> keywords = entries.stream()
                .map(TextKeys::lettersOf)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
        return Trie.builder().addKeywords(keywords).build();
    }

    /** The words found outside every allowed phrase, each once, in the order of the text; empty when there are none. */
    public List<String> hits(String text) {
        String letters = TextKeys.lettersOf(text);
        Collection<Emit> found = this.words.parseText(letters);
        if (found.isEmpty()) {
            return List.of();
        }
        Collection<Emit> allowed = this.allowedPhrases.parseText(letters);
        return found.stream()
                .filter(word -> allowed.stream().noneMatch(phrase -> isWithin(word, phrase)))
                .map(Emit::getKeyword)
                .distinct()
                .toList();
    }

    private static boolean isWithin(Emit word, Emit phrase) {
        return phrase.getStart() <= word.getStart() && word.getEnd() <= phrase.getEnd();
    }
}
