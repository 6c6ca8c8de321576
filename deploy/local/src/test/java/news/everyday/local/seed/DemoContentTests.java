package news.everyday.local.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoContentTests {

    @Test
    void hasAtLeastThreeHundredArticlesInEveryChannel() throws Exception {
        List<DemoArticle> articles = DemoContent.articles();

        assertThat(articles).hasSizeGreaterThanOrEqualTo(300);
        assertThat(articles.stream().map(DemoArticle::channel).distinct()).hasSize(24);
        assertThat(articles.stream().map(DemoArticle::headline).distinct()).hasSameSizeAs(articles);
    }

    @Test
    void reachesEveryStation() throws Exception {
        Set<String> stations = new HashSet<>();
        DemoContent.articles().forEach(article -> stations.add(article.station()));
        stations.remove("");

        assertThat(stations).hasSize(32);
    }

    @Test
    void hasArticlesOfThreeHundredToTwentyFiveHundredCharacters() throws Exception {
        assertThat(DemoContent.articles())
                .allSatisfy(article -> assertThat(countChinese(article)).isBetween(300L, 2500L));
    }

    private static long countChinese(DemoArticle article) {
        return String.join("", article.paragraphs())
                .codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                .count();
    }

    @Test
    void creditsEveryArticle() throws Exception {
        assertThat(DemoContent.articles()).allSatisfy(article -> {
            assertThat(article.source()).isNotEmpty();
            assertThat(article.editor()).isNotEmpty();
            assertThat(article.headline().length()).isBetween(4, 60);
        });
    }

    @Test
    void hasOverFourteenHundredComments() throws Exception {
        int comments = 0;
        for (String channel : DemoContent.CHANNELS) {
            comments += DemoContent.comments(channel).size();
        }

        assertThat(comments).isGreaterThanOrEqualTo(1_400);
    }

    @Test
    void readsAnArticle() {
        List<DemoArticle> articles = DemoContent.parse("rural", """
                headline: 花椒进了烘干房
                kicker:
                source: 田野观察
                station: 甘肃
                tags: 花椒,烘干
                ---
                第一段。

                ## 小标题

                ![烘干架](factory)
                =====
                """);

        assertThat(articles).hasSize(1);
        assertThat(articles.get(0).headline()).isEqualTo("花椒进了烘干房");
        assertThat(articles.get(0).tags()).containsExactly("花椒", "烘干");
        assertThat(articles.get(0).paragraphs()).containsExactly("第一段。", "## 小标题", "![烘干架](factory)");
    }

    @Test
    void refusesAnArticleWithoutAHead() {
        assertThatIllegalArgumentException().isThrownBy(() -> DemoContent.parse("rural", "只有正文"));
    }
}
