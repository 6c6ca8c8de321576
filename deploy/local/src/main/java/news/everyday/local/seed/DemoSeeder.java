package news.everyday.local.seed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Loads the demo content into a running platform. Run once on empty databases. */
public final class DemoSeeder {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The articles are spread over this time before now. */
    private static final Duration SPAN = Duration.ofDays(60);

    private final SeedOptions options;

    private final Clock clock;

    private final PlatformApi api;

    private DemoSeeder(SeedOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.api = new PlatformApi(options.gateway());
    }

    /**
     * Seeds the platform.
     *
     * @param arguments {@code --gateway URL --article URL --comment URL --stats URL --service-token-file FILE --admin EMAIL
     *     --password PASSWORD [--volume | --volume-only]}
     * @throws RuntimeException when the platform refuses something; what was loaded before stays
     */
    public static void main(String... arguments) throws IOException {
        new DemoSeeder(SeedOptions.parse(arguments), Clock.systemUTC()).run();
    }

    private void run() throws IOException {
        if (this.options.demo()) {
            loadDemo();
        }
        if (this.options.volume()) {
            new VolumeSeeder(this.options, this.clock.instant()).run();
        }
    }

    private void loadDemo() throws IOException {
        Accounts accounts = new Accounts(this.api, this.options.adminEmail(), this.options.password());
        accounts.register();
        Newsroom newsroom = new Newsroom(this.api, accounts);
        newsroom.writePortalTexts();
        List<PublishedArticle> articles = publish(newsroom);
        openTopics(newsroom, articles);
        Readership readership = new Readership(this.options, accounts.members(), this.clock.instant());
        discuss(readership, articles, accounts.editorToken());
        readership.view(articles);
    }

    private List<PublishedArticle> publish(Newsroom newsroom) throws IOException {
        List<DemoArticle> articles = new ArrayList<>(DemoContent.articles());
        Collections.shuffle(articles, new Random(60));
        Progress progress = new Progress(System.out, "articles", articles.size());
        Instant now = this.clock.instant();
        List<Integer> places = IntStream.range(0, articles.size()).boxed().toList();
        return InParallel.map(places, place -> {
            Instant at = now.minus(ageOf(place, articles.size()));
            PublishedArticle published = newsroom.publish(
                    articles.get(place), at.atZone(SHANGHAI).withNano(0).toOffsetDateTime());
            progress.advance(1);
            return published;
        });
    }

    /** Denser towards today, so that today has news: the age falls with the square of the place in the row. */
    private static Duration ageOf(int index, int count) {
        double left = 1 - (index + 1.0) / (count + 1);
        return Duration.ofSeconds((long) (SPAN.toSeconds() * left * left)).plusMinutes(10);
    }

    private void openTopics(Newsroom newsroom, List<PublishedArticle> articles) {
        newsroom.openTopic("rural-spring", "乡村里的新日子", "合作社、村小和返乡的年轻人。", newest(articles, "rural"));
        newsroom.openTopic("clear-rivers", "一河清水", "河长、渔民和护水人的故事。", newest(articles, "environment"));
        newsroom.openTopic("community", "社区烟火", "家门口的服务与邻里。", newest(articles, "livelihood"));
        newsroom.openTopic("craft", "手艺与笔墨", "老手艺人和他们的学生。", newest(articles, "calligraphy"));
    }

    private static List<Long> newest(List<PublishedArticle> articles, String channel) {
        List<PublishedArticle> reversed = new ArrayList<>(articles);
        Collections.reverse(reversed);
        return reversed.stream()
                .filter(article -> article.channel().equals(channel))
                .limit(10)
                .map(PublishedArticle::id)
                .toList();
    }

    private void discuss(Readership readership, List<PublishedArticle> articles, String editorToken)
            throws IOException {
        Progress progress = new Progress(System.out, "comments", DemoContent.CHANNELS.size());
        List<Discussion> discussions = new ArrayList<>();
        for (String channel : DemoContent.CHANNELS) {
            List<PublishedArticle> ofChannel = articles.stream()
                    .filter(article -> article.channel().equals(channel))
                    .toList();
            discussions.add(new Discussion(
                    ofChannel, DemoContent.comments(channel), editorToken, new Random(channel.hashCode())));
        }
        InParallel.map(discussions, discussion -> {
            readership.hold(discussion);
            progress.advance(1);
            return discussion;
        });
    }
}
