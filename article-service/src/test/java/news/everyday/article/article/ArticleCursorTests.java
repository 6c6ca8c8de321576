package news.everyday.article.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCursorTests {

    @Test
    void comesBackAsItWentOut() {
        ArticleCursor cursor = new ArticleCursor(Instant.parse("2026-11-25T04:00:00.123456Z"), 42);

        assertThat(ArticleCursor.decode(cursor.encode())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not a cursor", "AAAA", "f_________8AAAAAAAAAKg", "gAAAAAAAAAAAAAAAAAAAKg"})
    void refusesWhatIsNotOurs(String text) {
        assertThat(ArticleCursor.decode(text)).isEmpty();
    }
}
