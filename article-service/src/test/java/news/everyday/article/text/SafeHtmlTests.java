package news.everyday.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<style>body{display:none}</style>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<p onclick=\"alert(1)\" style=\"position:fixed\">新闻</p>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<img src=\"//evil.example/x.png\">",
                "<img src=\"/media/../api/v1/sessions\">",
                "<a href=\"javascript:alert(1)\">新闻</a>",
                "<a href=\"java&#10;script:alert(1)\">新闻</a>",
                "<a href=\"//evil.example\">新闻</a>",
                "<a href=\"/\\evil.example\">新闻</a>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
                "<form action=\"https://evil.example\"><input name=password></form>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">"
            })
    void takesOutWhatIsDangerous(String html) {
        String safe = SafeHtml.of(html).html();

        assertThat(safe)
                .doesNotContainIgnoringCase(
                        "script", "alert", "evil", "onerror", "onclick", "style", "<form", "<input", "<meta", "..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>小标题</h2><p>正文<br /><strong>要点</strong><em>强调</em></p>",
                "<blockquote>引文</blockquote><ul><li>一</li></ul><ol><li>二</li></ol>",
                "<figure><img src=\"/media/7.jpg\" alt=\"居民在书画室\" /><figcaption>居民在书画室</figcaption></figure>",
                "<table><thead><tr><th colspan=\"2\">年份</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            })
    void keepsWhatAnArticleNeeds(String html) {
        assertThat(SafeHtml.of(html).html()).isEqualTo(html);
    }

    @Test
    void marksLinksAsNotOurs() {
        assertThat(SafeHtml.of("<a href=\"https://example.cn/a?b=1\">原文</a>").html())
                .contains("rel=\"nofollow noopener\"")
                .contains("原文</a>");
    }

    @Test
    void givesPicturesADescription() {
        assertThat(SafeHtml.of("<img src=\"https://example.cn/a.png\">").html()).contains("alt=\"\"");
    }

    @ParameterizedTest
    @CsvSource({
        "<h1>标题</h1>,<h2>标题</h2>",
        "<p><b>粗</b><i>斜</i></p>,<p><strong>粗</strong><em>斜</em></p>",
        "<div>文字</div>,文字"
    })
    void bringsOtherMarkupIntoOurs(String html, String expected) {
        assertThat(SafeHtml.of(html).html()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "<p>&nbsp;</p>", "<p></p><br>", "<script>alert(1)</script>", "<img src=x>"})
    void knowsWhenNothingIsLeft(String html) {
        assertThat(SafeHtml.of(html).isEmpty()).isTrue();
    }

    @Test
    void takesAPictureForContent() {
        assertThat(SafeHtml.of("<img src=\"/media/7.jpg\">").isEmpty()).isFalse();
    }

    @Test
    void findsTheFirstParagraphWithText() {
        assertThat(SafeHtml.of("<h2>小标题</h2><p> </p><p>第一<em>段</em></p><p>第二段</p>")
                        .firstParagraph())
                .isEqualTo("第一段");
    }

    @Test
    void survivesHalvesOfCharactersAndZeros() {
        assertThat(SafeHtml.of("<p>新\u0000闻\ud83d</p>").html()).doesNotContain("\u0000", "\ud83d");
    }
}
