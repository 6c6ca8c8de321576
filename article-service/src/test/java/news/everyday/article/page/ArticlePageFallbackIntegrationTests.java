package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.remote.StubService;
import news.everyday.article.stats.StatsClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader can always read: whatever the other services do. */
@PageTest
class ArticlePageFallbackIntegrationTests {

    /** Generous for a busy machine; the limits in force are 0.3 s a call and 0.4 s in all. */
    private static final Duration USUAL_TIME = Duration.ofMillis(1_500);

    @Autowired
    private SampleSite sample;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Browser browser;

    @Autowired
    private MeterRegistry meters;

    private long id;

    @BeforeEach
    void publish(@Autowired StatsClient stats, @Autowired CommentClient comments) {
        this.neighbours.recover(stats, comments);
        this.sample.clear();
        this.sample.settle();
        this.id = this.sample.add(ArticleSketch.seed());
    }

    static Stream<Named<Consumer<StubService>>> troubles() {
        return Stream.of(
                Named.of("answers 500", StubService::fails),
                Named.of("falls silent", StubService::fallsSilent),
                Named.of("talks nonsense", StubService::talksNonsense),
                Named.of("is gone", StubService::goesAway));
    }

    private Document openInUsualTime() {
        long start = System.nanoTime();
        Document page = this.browser.open("/articles/" + this.id);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(USUAL_TIME);
        return page;
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void showsTheArticleWithoutNumbersWhenStatsService(Consumer<StubService> trouble) {
        trouble.accept(this.neighbours.stats);

        Document page = openInUsualTime();

        assertThat(page.select("h1").text()).contains("烟火气");
        assertThat(page.select("[data-views]").eachText()).containsExactly("—", "—");
        assertThat(page.select(".origin").text()).endsWith("点击:—");
        assertThat(page.select(".side").text()).contains("榜单暂时无法显示");
        assertThat(page.select(".comment-area").text()).doesNotContain("评论暂时无法显示");
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void showsTheArticleWithoutCommentsWhenCommentService(Consumer<StubService> trouble) {
        this.neighbours.stats.answers("/api/v1/views", "{\"items\":[{\"articleId\":\"" + this.id + "\",\"views\":5}]}");
        trouble.accept(this.neighbours.comments);

        Document page = openInUsualTime();

        assertThat(page.select("h1").text()).contains("烟火气");
        assertThat(page.select("#comments").text()).contains("评论暂时无法显示").doesNotContain("还没有评论");
        assertThat(page.select("[data-views]").eachText()).containsExactly("5", "5");
    }

    @Test
    void countsWhatItShowsWithoutKnowing() {
        double before = fallbacks();
        this.neighbours.stats.fails();

        openInUsualTime();

        assertThat(fallbacks()).isGreaterThan(before);
    }

    private double fallbacks() {
        return this.meters.find("news.remote.fallback").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Test
    void showsTheLastKnownNumberWithItsAge() {
        this.neighbours.stats.answers(
                "/api/v1/views",
                "{\"items\":[{\"articleId\":\"" + this.id
                        + "\",\"views\":277}],\"asOf\":\"2026-01-01T08:30:00+08:00\"}");
        openInUsualTime();

        this.neighbours.stats.fails();
        this.neighbours.pass(Duration.ofMinutes(10));
        Document page = openInUsualTime();

        assertThat(page.select("[data-views]").eachText()).containsExactly("277", "277");
        assertThat(page.select("article .note").text()).isEqualTo("点击数截至 2026-01-01 08:30");
    }

    @Test
    void doesNotMakeReadersWaitForAServiceKnownToBeSilent() {
        this.neighbours.stats.fallsSilent();
        this.neighbours.comments.fallsSilent();
        Stream.generate(this::timeOfTheNextPage).limit(5).forEach(time -> {});

        List<Duration> times =
                Stream.generate(this::timeOfTheNextPage).limit(9).sorted().toList();

        // Whoever waits, waits for 300 ms; the middle one, because machines that test are busy.
        assertThat(times.get(4)).isLessThan(Duration.ofMillis(250));
    }

    private Duration timeOfTheNextPage() {
        this.neighbours.pass(Duration.ofSeconds(3));
        long start = System.nanoTime();
        this.browser.open("/articles/" + this.id);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** As after a start before stats-service: nobody has to open a page with {@code —} for it to be found well again. */
    @Test
    void findsOutByItselfThatAServiceIsBack(@Autowired StatsClient stats) {
        this.neighbours.stats.goesAway();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            stats.viewsOf(this.id).block();
            return !stats.isWell();
        });

        this.neighbours.stats.reset();
        this.neighbours.stats.answers("/api/v1/views", "{\"items\":[{\"articleId\":\"" + this.id + "\",\"views\":6}]}");

        await().atMost(Duration.ofSeconds(10)).until(stats::isWell);
        this.neighbours.pass(Duration.ofSeconds(3));
        assertThat(openInUsualTime().select("[data-views]").eachText()).containsExactly("6", "6");
    }

    @Test
    void showsNumbersAgainWhenTheServiceIsBack(@Autowired StatsClient stats) {
        this.neighbours.stats.goesAway();
        assertThat(openInUsualTime().select("[data-views]").first().text()).isEqualTo("—");

        this.neighbours.stats.reset();
        this.neighbours.stats.answers("/api/v1/views", "{\"items\":[{\"articleId\":\"" + this.id + "\",\"views\":6}]}");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            this.neighbours.pass(Duration.ofSeconds(3));
            assertThat(this.browser
                            .open("/articles/" + this.id)
                            .select("[data-views]")
                            .eachText())
                    .containsExactly("6", "6");
        });
    }
}
