package news.everyday.stats.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.codec.ByteArrayCodec;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.redis.RedisClients;
import news.everyday.stats.redis.RedisConnector;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories on the real stores beside {@link CountingModel}: batches, batches that come twice, a clock that goes
 * on over midnight and is moved back, Redis lost and loaded again. The seed is the name of the case.
 */
@StatsTest
class CountingModelIntegrationTests {

    private static final int STEPS = 150;

    private static final int VISITORS = 20;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private RedisClients clients;

    @Autowired
    private EventLoopGroup serverLoops;

    @Autowired
    private StatsProperties properties;

    private CountingModel model;

    private ViewBatchSender lane;

    private List<Long> articles;

    private Random random;

    /** The last midnight (零点) in Shanghai: the histories run from some minutes before it to some after it. */
    private Instant midnight;

    private Instant now;

    private long sequence;

    private List<WaitingView> last = List.of();

    private List<Boolean> lastOutcomes = List.of();

    private static Stream<Long> seeds() {
        return LongStream.concat(LongStream.of(1, 2, 3), LongStream.of(System.nanoTime()))
                .boxed();
    }

    @BeforeEach
    void open() {
        this.newsroom.awaitOpen();
        RedisConnector connector = this.clients.on(this.serverLoops.next());
        connector.connection(ByteArrayCodec.INSTANCE).join();
        this.lane = new ViewBatchSender(
                connector, UUID.randomUUID().toString(), this.newsroom.shard().keys(), this.properties);
        this.articles =
                IntStream.range(0, 5).mapToObj(i -> this.newsroom.publish()).toList();
        this.model = new CountingModel(this.properties.dedupWindow().toMillis() / 100);
        this.midnight = NewsDay.startOf(NewsDay.of(Instant.now()));
        this.now = this.midnight.minusSeconds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsLikeTheModelOverMidnightAndWithAClockMovedBack(long seed) {
        this.random = new Random(seed);

        IntStream.range(0, STEPS).forEach(step -> stepWithoutLoss());

        this.articles.forEach(article -> this.newsroom.awaitStoredTotal(article, this.model.total(article)));
        Instant eve = this.midnight.minusSeconds(1);
        assertThat(uniqueVisitors(eve)).isEqualTo(modelled(eve));
        assertThat(uniqueVisitors(this.midnight)).isEqualTo(modelled(this.midnight));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheTotalsOfTheModelThroughLossesOfRedis(long seed) {
        this.random = new Random(seed);

        IntStream.range(0, 3).forEach(loss -> {
            IntStream.range(0, STEPS / 3).forEach(step -> stepWithoutLoss());
            loseRedis();
        });

        this.articles.forEach(
                article -> assertThat(send(List.of(view(article, 99)))).hasSize(1));
        this.articles.forEach(article -> this.newsroom.awaitStoredTotal(article, this.model.total(article)));
        this.articles.forEach(
                article -> assertThat(this.newsroom.storedHours(article)).isEqualTo(this.model.total(article)));
    }

    private void stepWithoutLoss() {
        int choice = this.random.nextInt(100);
        if (choice < 70) {
            this.last = randomViews();
            this.lastOutcomes = send(this.last);
        } else if (choice < 82) {
            assertThat(resend()).isEqualTo(this.lastOutcomes);
        } else if (choice < 97) {
            this.now = this.now.plusMillis(this.random.nextInt(20_000));
        } else {
            this.now = this.now.minusMillis(this.random.nextInt(3_000));
        }
    }

    private List<WaitingView> randomViews() {
        return Stream.generate(() -> view(
                        this.articles.get(this.random.nextInt(this.articles.size())), this.random.nextInt(VISITORS)))
                .limit(1 + this.random.nextInt(12))
                .toList();
    }

    private void loseRedis() {
        this.articles.forEach(article -> this.newsroom.awaitStoredTotal(article, this.model.total(article)));
        this.newsroom.loseRedis();
        this.model.forgetWindows();
        this.last = List.of();
    }

    /** Sends views in the next batch and checks what they are answered; their outcomes. */
    private List<Boolean> send(List<WaitingView> views) {
        ViewBatch batch = batch(++this.sequence, views);
        ViewBatchOutput answer = dispatch(batch);
        List<Boolean> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            assertThat(answer.isCounted(i)).isEqualTo(this.model.count(batch.articleId(i), batch.visitor(i), this.now));
            outcomes.add(answer.isCounted(i));
        }
        assertTotals(batch, answer);
        return outcomes;
    }

    private List<Boolean> resend() {
        ViewBatch batch = batch(this.sequence, this.last);
        if (batch.size() == 0) {
            return this.lastOutcomes;
        }
        ViewBatchOutput answer = dispatch(batch);
        assertTotals(batch, answer);
        return IntStream.range(0, batch.size()).mapToObj(answer::isCounted).toList();
    }

    private void assertTotals(ViewBatch batch, ViewBatchOutput answer) {
        List<Long> inOrder = IntStream.range(0, batch.size())
                .mapToObj(batch::articleId)
                .distinct()
                .toList();
        assertThat(IntStream.range(0, inOrder.size()).mapToObj(answer::total).toList())
                .isEqualTo(inOrder.stream().map(this.model::total).toList());
    }

    private ViewBatch batch(long number, List<WaitingView> views) {
        return new ViewBatch(number, this.now.toEpochMilli(), views.toArray(WaitingView[]::new), ViewTally.EMPTY);
    }

    /** After a loss Redis may lack batches that changed nothing: none is insisted on. */
    private ViewBatchOutput dispatch(ViewBatch batch) {
        try {
            return Objects.requireNonNull(this.lane.send(batch, 0, true))
                    .get(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS);
        } catch (Exception ex) {
            throw new IllegalStateException("Batch " + batch.sequence(), ex);
        }
    }

    private static WaitingView view(long article, long visitor) {
        return new WaitingView(article, visitor, (byte) 0, 0, null);
    }

    private List<Long> uniqueVisitors(Instant moment) {
        LocalDate day = NewsDay.of(moment);
        return this.articles.stream()
                .map(article ->
                        this.newsroom.shard().keys().visitors(DateTimeFormatter.BASIC_ISO_DATE.format(day), article))
                .map(key ->
                        this.newsroom.redis().run(redis -> redis.pfcount(key)).block())
                .toList();
    }

    private List<Long> modelled(Instant moment) {
        return this.articles.stream()
                .map(article -> (long) this.model.visitors(article, moment))
                .toList();
    }
}
