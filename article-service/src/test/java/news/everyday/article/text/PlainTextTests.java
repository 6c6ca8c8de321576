package news.everyday.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {

    @Test
    void makesOneCleanLine() {
        assertThat(PlainText.line(" 长春\u0000市\r\n绿园区\u3000\u2028 社区\t\ud83d ")).isEqualTo("长春 市 绿园区 社区");
    }

    @Test
    void keepsWholeEmoji() {
        assertThat(PlainText.line("点赞👍🏽")).isEqualTo("点赞👍🏽");
    }

    @Test
    void makesNothingOfBlanks() {
        assertThat(PlainText.lineOrNull("\u3000 \n")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"社区新闻,4,社区新闻", "社区新闻网,4,社区新…", "社区👍新闻,4,社区…", "社👍区新闻,4,社👍…"})
    void cutsBetweenCharacters(String text, int length, String expected) {
        assertThat(PlainText.shorten(text, length)).isEqualTo(expected);
    }
}
