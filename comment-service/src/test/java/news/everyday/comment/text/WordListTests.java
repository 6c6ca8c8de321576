package news.everyday.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class WordListTests {

    private final WordList shipped = new WordListConfiguration()
            .wordList(new WordListProperties(
                    new ClassPathResource("words/withheld.txt"), new ClassPathResource("words/allowed.txt")));

    @Test
    void namesEachWordOnceInTheOrderOfTheText() {
        WordList words = new WordList(List.of("刷单", "办证"), List.of());

        assertThat(words.hits("办证、刷单、办证")).containsExactly("办证", "刷单");
    }

    @Test
    void findsAWordOutsideTheAllowedPhraseThatAlsoHoldsIt() {
        WordList words = new WordList(List.of("办证"), List.of("办证大厅"));

        assertThat(words.hits("办证大厅门口有人办证")).containsExactly("办证");
    }

    @ParameterizedTest
    @ValueSource(strings = {"专业代*开 发票", "加 我 微 信", "兼职日结，日赚五百", "你这个白痴"})
    void withholdsAdvertisementAndInsults(String text) {
        assertThat(this.shipped.hits(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"五星红旗迎风飘扬", "办证大厅排队太久", "警方打击网络赌博，支持！", "谨防刷单骗局", "过去死了很多树，现在绿了", "医院增加微信支付很方便", "👍👍👍"})
    void letsOrdinaryWordsPass(String text) {
        assertThat(this.shipped.hits(text)).isEmpty();
    }

    @Test
    void needsNoWords() {
        assertThat(new WordList(List.of(), List.of()).hits("你好")).isEmpty();
    }
}
