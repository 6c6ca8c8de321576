package news.everyday.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.everyday.gateway.overload.OverloadProperties.Limit;
import news.everyday.gateway.overload.OverloadProperties.Priority;
import news.everyday.gateway.overload.OverloadProperties.Queue;
import news.everyday.gateway.overload.Turnstile.Turn;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

class TurnstileTests {

    private static final int SIGN_IN = 0;

    private static final int LISTS = 1;

    private static final int EXPORT = 2;

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

    private final Turnstile turnstile = new Turnstile(
            new OverloadProperties(
                    List.of(new Priority("any", List.of(), List.of())),
                    "any",
                    new Limit(2, 2, 2, 1.3, Duration.ofSeconds(100), Duration.ofSeconds(1_000)),
                    new Queue(4, Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(10))),
            3,
            this.time,
            () -> this.time.now(TimeUnit.NANOSECONDS));

    private final List<String> events = new ArrayList<>();

    private final List<Turn> granted = new ArrayList<>();

    @Test
    void letsInAsManyAsTheServiceCanTake() {
        enter();
        enter();

        assertThat(this.turnstile.tryEnter(SIGN_IN)).isNull();
        assertThat(this.turnstile.inFlight()).isEqualTo(2);
    }

    @Test
    void letsTheMostImportantInFirst() {
        Turn first = enter();
        Turn second = enter();
        await(EXPORT, "export");
        await(LISTS, "list");
        await(SIGN_IN, "sign-in");

        first.answered();
        second.answered();

        assertThat(this.events).containsExactly("sign-in in", "list in");
    }

    @Test
    void nobodyOvertakesWhoIsAsImportant() {
        Turn first = enter();
        enter();
        await(LISTS, "list");
        first.answered();
        assertThat(this.events).containsExactly("list in");

        await(LISTS, "next");

        assertThat(this.turnstile.tryEnter(LISTS)).isNull();
    }

    @Test
    void aBurstMayWait() {
        Turn first = enter();
        enter();
        await(EXPORT, "export");

        this.time.advanceTimeBy(Duration.ofMillis(90));
        first.answered();

        assertThat(this.events).containsExactly("export in");
    }

    @Test
    void theImportantMayWaitLongerThanTheOthers() {
        enter();
        enter();
        await(EXPORT, "export");
        await(SIGN_IN, "sign-in");

        this.time.advanceTimeBy(Duration.ofMillis(101));
        assertThat(this.events).containsExactly("export away");
        this.time.advanceTimeBy(Duration.ofMillis(200));

        assertThat(this.events).containsExactly("export away", "sign-in away");
        assertThat(this.turnstile.waiting()).isZero();
    }

    @Test
    void aStandingQueueIsCutFromTheLeastImportantOn() {
        standFor(Duration.ofMillis(100));
        await(EXPORT, "export");
        await(SIGN_IN, "sign-in");
        this.events.clear();

        this.time.advanceTimeBy(Duration.ofMillis(15));
        await(SIGN_IN, "late sign-in");
        this.granted.remove(0).answered();

        assertThat(this.events).contains("export away", "late sign-in in").doesNotContain("sign-in away");
    }

    @Test
    void aFullQueueMakesRoomForTheMoreImportant() {
        enter();
        enter();
        IntStream.range(0, 4).forEach(i -> await(EXPORT, "export " + i));

        await(EXPORT, "one more");
        await(SIGN_IN, "sign-in");

        assertThat(this.events).containsExactly("one more away", "export 0 away");
        assertThat(this.turnstile.waiting()).isEqualTo(4);
    }

    @Test
    void whoLeavesTheQueueTakesNoPlace() {
        Turn first = enter();
        enter();
        Disposable impatient = await(LISTS, "list");

        impatient.dispose();
        first.answered();

        assertThat(this.events).isEmpty();
        assertThat(this.turnstile.inFlight()).isEqualTo(1);
        assertThat(this.turnstile.waiting()).isZero();
    }

    @Test
    void aTurnEndsOnce() {
        Turn turn = enter();

        turn.answered();
        turn.end();

        assertThat(this.turnstile.inFlight()).isZero();
    }

    /** Keeps somebody waiting all the time, though nobody for long. */
    private void standFor(Duration time) {
        this.granted.addAll(List.of(enter(), enter()));
        await(LISTS, "filler");
        for (int i = 0; i < time.toMillis() / 20; i++) {
            this.time.advanceTimeBy(Duration.ofMillis(20));
            await(LISTS, "filler");
            this.granted.remove(0).answered();
        }
    }

    private Turn enter() {
        return Objects.requireNonNull(this.turnstile.tryEnter(LISTS));
    }

    private Disposable await(int kind, String name) {
        return this.turnstile.enter(kind).subscribe(turn -> letIn(name, turn), late -> this.events.add(name + " away"));
    }

    private void letIn(String name, Turn turn) {
        this.granted.add(turn);
        this.events.add(name + " in");
    }
}
