package news.everyday.comment.text;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Where the word list lies; UTF-8, one entry a line, {@code #} starts a remark.
 *
 * @param withheld words for which a comment waits for a moderator
 * @param allowed phrases in which such a word is harmless
 */
@ConfigurationProperties("news.comment.words")
record WordListProperties(Resource withheld, Resource allowed) {}
