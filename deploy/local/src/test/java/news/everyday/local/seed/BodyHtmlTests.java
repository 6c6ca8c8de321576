package news.everyday.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyHtmlTests {

    private final BodyHtml html = new BodyHtml(scene -> "/media/" + scene + ".jpg");

    @Test
    void writesParagraphsSubheadsAndPictures() {
        assertThat(this.html.of(List.of("“谁能想到”", "## 一楼", "![居民在看书](hall)"))).isEqualTo("""
                        <p>“谁能想到”</p>
                        <h2>一楼</h2>
                        <figure><img src="/media/hall.jpg" alt="居民在看书"><figcaption>居民在看书</figcaption></figure>""");
    }

    @Test
    void keepsTheLinesOfAPoem() {
        assertThat(this.html.of(List.of("山高\n水长"))).isEqualTo("<p>山高<br>水长</p>");
    }

    @Test
    void escapesWhatLooksLikeMarkup() {
        assertThat(this.html.of(List.of("5 < 6 & \"7\""))).isEqualTo("<p>5 &lt; 6 &amp; &quot;7&quot;</p>");
    }
}
