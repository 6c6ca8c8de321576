package news.everyday.stats.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Views of all event loops share the lane of their shard. */
@StatsTest
class ViewLanesIntegrationTests {

    private static final int VIEWS_A_LOOP = 2_000;

    @Autowired
    private ViewLanes lanes;

    @Autowired
    private EventLoopGroup loops;

    @Autowired
    private Newsroom newsroom;

    private long article;

    @BeforeEach
    void publish() {
        this.newsroom.awaitOpen();
        this.article = this.newsroom.publish();
    }

    @Test
    void countsTheViewsOfAllLoopsAndAnswersEachOnItsOwn() {
        List<EventExecutor> all =
                StreamSupport.stream(this.loops.spliterator(), false).toList();

        List<Answer> answers = Flux.fromIterable(all)
                .flatMap(loop -> views((EventLoop) loop, all.indexOf(loop)), all.size())
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(answers).hasSize(all.size() * VIEWS_A_LOOP).allMatch(Answer::isAtHome);
        assertThat(answers).allMatch(Answer::counted);
        assertThat(answers.stream().mapToLong(Answer::views).max()).hasValue(answers.size());
    }

    /** One after the other or together, as they come: many batches, and moments in which the lane rests. */
    private Flux<Answer> views(EventLoop loop, int index) {
        return Flux.range(0, VIEWS_A_LOOP)
                .flatMap(view -> count(loop, ((long) index << 32) + view), (index % 2 == 0) ? 1 : 16);
    }

    private Mono<Answer> count(EventLoop loop, long visitor) {
        return Mono.defer(() -> this.lanes.count(this.article, visitor, (byte) 0))
                .map(view -> new Answer(view.views(), view.counted(), loop.inEventLoop()))
                .subscribeOn(Schedulers.fromExecutor(loop));
    }

    private record Answer(long views, boolean counted, boolean isAtHome) {}
}
