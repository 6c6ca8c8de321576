package news.everyday.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeysTests {

    @ParameterizedTest
    @ValueSource(strings = {"支持 abc", "支持ＡＢＣ", "支持　Abc ", "支持\nabc"})
    void isTheSameForTextsThatLookTheSame(String text) {
        assertThat(TextKeys.repeatKey(text)).isEqualTo(TextKeys.repeatKey("支持abc"));
    }

    @Test
    void tellsTextsOfSymbolsApart() {
        assertThat(TextKeys.repeatKey("👍")).isNotEqualTo(TextKeys.repeatKey("👎"));
    }

    @Test
    void readsLettersThroughWhatIsPutBetweenThem() {
        assertThat(TextKeys.lettersOf("代*开 发—票，ＱＱ①２３")).isEqualTo("代开发票qq123");
    }
}
