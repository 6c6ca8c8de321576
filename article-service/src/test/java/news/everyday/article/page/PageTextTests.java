package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.page.FrontContent.Headlines;
import news.everyday.article.page.view.LinkView;
import news.everyday.article.page.view.MomentView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTests {

    @Test
    void momentsAreShownInChina() {
        MomentView moment = MomentView.of(Instant.parse("2025-02-07T16:05:09.5Z"));

        assertThat(moment.machine()).isEqualTo("2025-02-08T00:05:09+08:00");
        assertThat(moment.seconds()).isEqualTo("2025-02-08 00:05:09");
        assertThat(List.of(moment.year(), moment.day(), moment.clock())).containsExactly("2025", "02/08", "00:05");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.cn/, https://example.cn/",
        "/articles/1, /articles/1",
        "javascript:alert(1), #",
        "//elsewhere.example, #",
        "data:text/html;x, #"
    })
    void linksOutOfDataLeadNowhereElse(String stored, String shown) {
        assertThat(LinkView.of("链接", stored).url()).isEqualTo(shown);
    }

    @Test
    void phonesReadTheAddressFromTheQrCode() throws Exception {
        String svg = SiteQr.svg("http://www.everyday-news.cn/");

        assertThat(new Decoder().decode(modules(svg)).getText()).isEqualTo("http://www.everyday-news.cn/");
    }

    private static BitMatrix modules(String svg) {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix matrix = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(svg)
                .results()
                .forEach(module ->
                        matrix.set(Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4));
        return matrix;
    }

    @Test
    void frontPageShowsNothingTwice() {
        List<ArticleCard> newest = IntStream.range(0, 40)
                .mapToObj(i -> card(i, (i % 2 == 1) ? "/media/" + i + ".jpg" : null))
                .toList();

        Headlines front = Headlines.from(newest);

        assertThat(front.lead()).extracting(ArticleCard::id).containsExactly(1L);
        assertThat(front.beside()).extracting(ArticleCard::id).containsExactly(3L, 5L);
        assertThat(front.others())
                .extracting(ArticleCard::id)
                .startsWith(0L, 2L, 4L, 6L, 7L)
                .hasSize(10);
        assertThat(front.pictures()).hasSize(8).doesNotContainAnyElementsOf(front.others());
    }

    @Test
    void frontPageWithoutPicturesStillHasALead() {
        Headlines front = Headlines.from(List.of(card(1, null), card(2, null)));

        assertThat(front.lead()).extracting(ArticleCard::id).containsExactly(1L);
        assertThat(front.others()).extracting(ArticleCard::id).containsExactly(2L);
    }

    private static ArticleCard card(int id, @Nullable String picture) {
        return new ArticleCard(
                id, "标题" + id, "摘要", "society", "社会热点", null, null, picture, "来源", Instant.EPOCH, "/articles/" + id);
    }
}
