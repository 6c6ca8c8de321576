package news.everyday.stats.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import news.everyday.defaults.lifecycle.BackgroundWork;
import news.everyday.stats.counter.CounterLoading;
import news.everyday.stats.counter.LaneMarkTable;
import news.everyday.stats.counter.StoredMark;
import news.everyday.stats.journal.LaneJournal;
import news.everyday.stats.journal.LeftOverJournal;
import news.everyday.stats.journal.ViewJournal;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells the lanes twice a second how far the stores are: what the journal may forget, what a Redis that lost something
 * needs again. And takes over the journals of pods that run no more.
 *
 * <p>PostgreSQL is asked first: a mark there that Redis hasn't reached a moment later means that Redis is older than
 * PostgreSQL, and is loaded anew.
 */
@Component
class LaneTending extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(LaneTending.class);

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Duration LOOK_AROUND = Duration.ofSeconds(10);

    private final ViewLanes lanes;

    private final ViewJournal journal;

    private final LaneMarkTable stored;

    private final LaneMarks marks;

    private final CounterLoading loading;

    private final CountersHealthIndicator health;

    private final Shards shards;

    private final List<TakenOver> takenOver = new CopyOnWriteArrayList<>();

    private final Map<String, String> epochs = new ConcurrentHashMap<>();

    LaneTending(
            ViewLanes lanes,
            ViewJournal journal,
            LaneMarkTable stored,
            LaneMarks marks,
            CounterLoading loading,
            CountersHealthIndicator health,
            Shards shards) {
        this.lanes = lanes;
        this.journal = journal;
        this.stored = stored;
        this.marks = marks;
        this.loading = loading;
        this.health = health;
        this.shards = shards;
    }

    @Override
    protected Flux<?> work() {
        return Flux.merge(
                Flux.fromIterable(this.shards.all())
                        .concatMap(this::tend)
                        .then(Mono.delay(INTERVAL))
                        .repeat(),
                Mono.fromCallable(this.journal::takeOver)
                        .subscribeOn(Schedulers.boundedElastic())
                        .doOnNext(found -> found.forEach(this::takeOver))
                        .onErrorResume(LaneTending::logged)
                        .then(Mono.delay(LOOK_AROUND))
                        .repeat());
    }

    private void takeOver(LeftOverJournal left) {
        boolean foreign = left.lanes().stream()
                .anyMatch(lane -> lane.lane().shards() != this.shards.all().size());
        if (foreign) {
            log.error("The journal of pod {} was written for another number of shards; it is left alone", left.pod());
            left.close();
            return;
        }
        List<ViewLane> revived = new ArrayList<>();
        for (LaneJournal lane : left.lanes()) {
            revived.add(this.lanes.takeOver(left.pod(), lane));
        }
        this.takenOver.add(new TakenOver(left, revived, ConcurrentHashMap.newKeySet()));
    }

    Mono<Void> tend(Shard shard) {
        List<ViewLane> all = new ArrayList<>(List.of(this.lanes.of(shard)));
        this.takenOver.forEach(left -> left.lanesOf(shard).forEach(all::add));
        List<String> names = all.stream().map(ViewLane::name).toList();
        return this.stored
                .find(shard.index(), names)
                .flatMap(inPostgres -> marksIn(shard, names).map(inRedis -> new Look(inPostgres, inRedis)))
                .delayUntil(look -> closeIfOlder(shard, names, look))
                .doOnNext(look -> all.forEach(lane -> tell(shard, lane, look)))
                .then(Mono.defer(this::letGoOfDone))
                .onErrorResume(LaneTending::logged);
    }

    private Mono<LaneMarks.Counted> marksIn(Shard shard, List<String> lanes) {
        return this.marks
                .read(shard, lanes)
                .doOnNext(inRedis -> this.health.loaded(shard, inRedis.isLoaded()))
                .doOnError(failure -> this.health.unreachable(shard));
    }

    private Mono<Void> closeIfOlder(Shard shard, List<String> names, Look look) {
        boolean older = look.inRedis().isLoaded()
                && names.stream()
                        .anyMatch(lane ->
                                look.inRedis().of(lane) < look.stored(lane).sequence());
        if (!older) {
            return Mono.empty();
        }
        log.error("Redis is older than PostgreSQL; shard {} is loaded anew", shard.index());
        return this.loading.close(shard, look.inRedis().epoch());
    }

    private void tell(Shard shard, ViewLane lane, Look look) {
        String epoch = look.inRedis().epoch();
        String key = shard.index() + "/" + lane.name();
        boolean reloaded = look.inRedis().isLoaded() && !epoch.equals(this.epochs.put(key, epoch));
        StoredMark stored = look.stored(lane.name());
        LaneState state = new LaneState(
                look.inRedis().isLoaded(),
                reloaded,
                look.inRedis().of(lane.name()),
                stored.sequence(),
                stored.visitorsSequence());
        lane.loop().execute(() -> lane.observe(state));
        this.takenOver.forEach(left -> left.noteDone(lane, state));
    }

    private Mono<Void> letGoOfDone() {
        return Flux.fromIterable(this.takenOver)
                .filter(TakenOver::isDone)
                .concatMap(this::letGo)
                .then();
    }

    /** The files go first: as long as they are there, the marks must be. */
    private Mono<Void> letGo(TakenOver left) {
        this.takenOver.remove(left);
        left.lanes().forEach(this.lanes::letGo);
        return Mono.fromRunnable(() -> delete(left.journal()))
                .subscribeOn(Schedulers.boundedElastic())
                .thenMany(Flux.fromIterable(left.journal().lanes()))
                .concatMap(lane -> forget(left.journal().pod(), lane))
                .then();
    }

    private Mono<Void> forget(String pod, LaneJournal lane) {
        String name = lane.lane().of(pod);
        Shard shard = this.shards.all().get(lane.lane().shard());
        return this.stored.delete(shard.index(), name).then(this.marks.delete(shard, name));
    }

    private static void delete(LeftOverJournal journal) {
        try {
            journal.delete();
            log.info("Everything of pod {} is in PostgreSQL", journal.pod());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static <T> Mono<T> logged(Throwable failure) {
        log.debug("The lanes could not be tended, trying again: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        super.stop();
        this.takenOver.forEach(left -> left.journal().close());
        this.takenOver.clear();
    }

    /** What both stores say, PostgreSQL first. */
    private record Look(Map<String, StoredMark> inPostgres, LaneMarks.Counted inRedis) {

        StoredMark stored(String lane) {
            return this.inPostgres.getOrDefault(lane, StoredMark.NONE);
        }
    }

    /** A journal of another pod, and the lanes that send it. */
    private record TakenOver(LeftOverJournal journal, List<ViewLane> lanes, java.util.Set<ViewLane> done) {

        List<ViewLane> lanesOf(Shard shard) {
            return this.lanes.stream()
                    .filter(lane -> lane.journal().lane().shard() == shard.index())
                    .toList();
        }

        /** Noted on the lane's own loop, the only one that knows. */
        void noteDone(ViewLane lane, LaneState state) {
            if (this.lanes.contains(lane)) {
                lane.loop().execute(() -> {
                    if (lane.isDone(state)) {
                        this.done.add(lane);
                    }
                });
            }
        }

        boolean isDone() {
            return this.done.size() == this.lanes.size();
        }
    }
}
