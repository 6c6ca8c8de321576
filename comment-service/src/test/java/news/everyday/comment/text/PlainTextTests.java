package news.everyday.comment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "说得好！",
                "全角ＡＢＣ　１２３，“引号”",
                "一家人👨‍👩‍👧‍👦和国旗🇨🇳，新表情🫠🫨",
                "生僻字𠮷𡃁",
                "1<2，3>2，我<3吉林",
                "如果a<b且c>d呢",
                "他说：\"好\"，她说：'行' & 走了",
                "第一段\n\n第二段",
                "می‌خواهم"
            })
    void leavesTextAlone(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>你好, 你好",
        "<b>加粗</b>的<br/>字, 加粗的字",
        "<scr<b>ipt>alert(1)</scr</b>ipt>好, 好",
        "<a href='javascript:x()'>点我</a>, 点我",
        "<svg/onload=alert(1)>图, 图",
        "<!-- 藏 -->见, 见",
        "<STYLE>p{}</style >文, 文",
        "<img src=x onerror=alert(1)>, ''"
    })
    void dropsMarkup(String typed, String text) {
        assertThat(PlainText.of(typed)).isEqualTo(text);
    }

    @Test
    void dropsControlAndDirectionCharacters() {
        assertThat(PlainText.of("\u0000甲\u202E乙\u2067丙\u200F丁\u0007\uFEFF\u200B戊"))
                .isEqualTo("甲乙丙丁戊");
    }

    @Test
    void dropsHalvesOfCharacters() {
        assertThat(PlainText.of("甲\uD83D乙\uDE00\uFFFF")).isEqualTo("甲乙");
    }

    @Test
    void boundsPiledMarks() {
        assertThat(PlainText.of("Z" + "\u0301".repeat(40))).isEqualTo("Z" + "\u0301".repeat(5));
    }

    @Test
    void boundsBlankLinesAndTrims() {
        assertThat(PlainText.of("　 甲 \r\n\r\n\r\n\r\n乙\t丙 \n")).isEqualTo("甲\n\n乙 丙");
    }
}
