package news.everyday.stats.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.everyday.stats.config.JournalProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What the journal promises: what was appended is read again, by this process or by the next. */
class LaneJournalTests {

    private static final LaneName LANE = new LaneName(0, 0, 1);

    private static final LaneName OTHER = new LaneName(1, 0, 1);

    /** A segment has room for ten batches of ten views, the journal for four segments. */
    private static final int BATCH = 10;

    private static final int PER_SEGMENT = 10;

    private static final int SEGMENTS = 4;

    @TempDir
    private Path directory;

    private ViewJournal journal;

    @BeforeEach
    void open() {
        this.journal = open("database");
    }

    @AfterEach
    void close() {
        this.journal.destroy();
    }

    @Test
    void readsWhatWasAppended() {
        LaneJournal lane = appended(LANE, 3);

        assertThat(lane.first()).isEqualTo(1);
        assertThat(lane.last()).isEqualTo(3);
        expectReadable(lane, 1, 3);
        assertThat(lane.read(4)).isNull();
        assertThat(lane.read(0)).isNull();
    }

    @Test
    void readsBackwardsAndAgain() {
        LaneJournal lane = appended(LANE, 20);

        expectReadable(lane, 15, 20);
        expectReadable(lane, 1, 20);
    }

    @Test
    void keepsEmptyBatches() {
        LaneJournal lane = this.journal.newLane(LANE);

        assertThat(lane.append(new Batch(1, 0))).isTrue();

        assertThat(lane.read(1)).satisfies(batch -> assertThat(batch.size()).isZero());
    }

    @Test
    void keepsLanesApart() {
        LaneJournal one = this.journal.newLane(LANE);
        LaneJournal other = this.journal.newLane(OTHER);
        LongStream.rangeClosed(1, 12).forEach(sequence -> {
            one.append(new Batch(sequence, BATCH));
            other.append(new Batch(sequence, 1));
        });

        expectReadable(one, 1, 12);
        assertThat(other.read(12)).satisfies(batch -> assertThat(batch.size()).isEqualTo(1));
    }

    @Test
    void refusesWhenItIsFull() {
        LaneJournal lane = appended(LANE, SEGMENTS * PER_SEGMENT);

        assertThat(lane.append(new Batch(SEGMENTS * PER_SEGMENT + 1, BATCH))).isFalse();

        assertThat(lane.last()).isEqualTo(SEGMENTS * PER_SEGMENT);
        expectReadable(lane, 1, SEGMENTS * PER_SEGMENT);
    }

    @Test
    void goesOnInTheSegmentsThatWereGivenBack() {
        LaneJournal lane = appended(LANE, SEGMENTS * PER_SEGMENT);

        lane.freeThrough(PER_SEGMENT + 1);

        assertThat(lane.first()).isEqualTo(PER_SEGMENT + 1);
        assertThat(lane.append(new Batch(SEGMENTS * PER_SEGMENT + 1, BATCH))).isTrue();
        expectReadable(lane, PER_SEGMENT + 1, SEGMENTS * PER_SEGMENT + 1);
        assertThat(lane.read(PER_SEGMENT)).isNull();
    }

    @Test
    void dropsTheOldestOnlyWhenRedisHasIt() {
        LaneJournal lane = appended(LANE, SEGMENTS * PER_SEGMENT);

        assertThat(lane.dropOldest(PER_SEGMENT - 1)).isFalse();
        assertThat(lane.first()).isEqualTo(1);
        assertThat(lane.dropOldest(PER_SEGMENT)).isTrue();
        assertThat(lane.first()).isEqualTo(PER_SEGMENT + 1);
        assertThat(lane.append(new Batch(SEGMENTS * PER_SEGMENT + 1, BATCH))).isTrue();
    }

    @Test
    void knowsItsLastWhenAllWasGivenBack() {
        LaneJournal lane = appended(LANE, 5);

        lane.freeThrough(5);

        assertThat(lane.last()).isEqualTo(5);
        assertThat(lane.first()).isEqualTo(6);
        assertThat(lane.append(new Batch(6, BATCH))).isTrue();
    }

    @Test
    void saysWhenTheDiskHasIt() throws Exception {
        LaneJournal lane = appended(LANE, 12);
        CompletableFuture<Boolean> done = new CompletableFuture<>();

        lane.force(failure -> done.complete(failure == null));

        assertThat(done.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isTakenOverWithEverythingInIt() throws IOException {
        appended(LANE, 20);
        appended(OTHER, 2);

        LeftOverJournal left = takeOver();

        assertThat(left.pod()).isEqualTo(this.journal.pod());
        assertThat(left.lanes()).extracting(LaneJournal::lane).containsExactly(LANE, OTHER);
        expectReadable(left.lanes().get(0), 1, 20);
        expectReadable(left.lanes().get(1), 1, 2);
        left.delete();
        assertThat(takeOverAll()).isEmpty();
        assertThat(folders()).isEmpty();
    }

    @Test
    void isTakenOverWithoutWhatWasGivenBack() throws IOException {
        LaneJournal lane = appended(LANE, SEGMENTS * PER_SEGMENT);
        lane.freeThrough(2 * PER_SEGMENT);
        lane.append(new Batch(SEGMENTS * PER_SEGMENT + 1, BATCH));

        LaneJournal left = takeOver().lanes().get(0);

        assertThat(left.first()).isEqualTo(2 * PER_SEGMENT + 1);
        expectReadable(left, 2 * PER_SEGMENT + 1, SEGMENTS * PER_SEGMENT + 1);
    }

    @Test
    void goesOnAfterItWasTakenOver() throws IOException {
        appended(LANE, PER_SEGMENT);

        LaneJournal left = takeOver().lanes().get(0);

        assertThat(left.append(new Batch(PER_SEGMENT + 1, BATCH))).isTrue();
        expectReadable(left, 1, PER_SEGMENT + 1);
    }

    @Test
    void isNotTakenFromALivingPod() {
        ViewJournal neighbour = open("database");

        assertThat(neighbour.takeOver()).isEmpty();

        neighbour.destroy();
    }

    @Test
    void isNotTakenByTwo() {
        appended(LANE, 1);
        this.journal.destroy();
        ViewJournal first = open("database");
        ViewJournal second = open("database");

        assertThat(first.takeOver()).hasSize(1);
        assertThat(second.takeOver()).isEmpty();

        first.destroy();
        second.destroy();
    }

    @Test
    void isNotTakenByAPodOfAnotherDatabase() {
        appended(LANE, 1);
        this.journal.destroy();
        ViewJournal stranger = open("another");

        assertThat(stranger.takeOver()).isEmpty();

        stranger.destroy();
    }

    @Test
    void endsBeforeARecordThatWasNotWrittenToItsEnd() throws IOException {
        appended(LANE, 3);

        damage(segment(), positionOf(3) + 40);

        expectTakenOver(1, 2);
    }

    @Test
    void endsBeforeARecordWhoseHeadWasNotWritten() throws IOException {
        appended(LANE, 3);

        write(segment(), positionOf(3), 0);

        expectTakenOver(1, 2);
    }

    @Test
    void endsWhereTheFileEnds() throws IOException {
        appended(LANE, 3);
        try (RandomAccessFile file = new RandomAccessFile(segment().toFile(), "rw")) {
            file.setLength(positionOf(3) + 60L);
        }

        expectTakenOver(1, 2);
    }

    /** What an earlier use left behind the last record may look like the next one, but for its sequence. */
    @Test
    void takesNothingFromAnEarlierUseOfTheSegment() throws IOException {
        LaneJournal lane = appended(LANE, SEGMENTS * PER_SEGMENT);
        lane.freeThrough(PER_SEGMENT);

        lane.append(new Batch(SEGMENTS * PER_SEGMENT + 1, BATCH));

        LaneJournal left = takeOver().lanes().get(0);
        assertThat(left.last()).isEqualTo(SEGMENTS * PER_SEGMENT + 1);
        assertThat(left.first()).isEqualTo(PER_SEGMENT + 1);
    }

    @Test
    void takesNothingFromSegmentsThatAreNotInUse() throws IOException {
        appended(LANE, 1);
        Path folder = folder();
        Files.write(folder.resolve("segment-7"), new byte[1024]);
        Files.write(folder.resolve("segment-8"), new byte[10]);
        Files.write(folder.resolve("segment-9"), new byte[0]);

        expectTakenOver(1, 1);
    }

    @Test
    void seesNoSegmentThatIsBeingMade() throws IOException {
        appended(LANE, 1);
        Files.copy(segment(), folder().resolve("making-segment-5"));

        expectTakenOver(1, 1);
    }

    @Test
    void seesNoFolderThatIsBeingMadeOrRemoved() throws IOException {
        appended(LANE, 1);
        Path hidden = Files.move(folder(), folder().resolveSibling("." + this.journal.pod()));

        assertThat(takeOverAll()).isEmpty();
        assertThat(hidden).exists();
    }

    @Test
    void sweepsUpAfterPodsThatWereKilledWhileTheyMadeTheirFolder() throws IOException {
        Path hidden = Files.createDirectories(folder().resolveSibling(".killed"));
        Files.createFile(hidden.resolve("lock"));
        Files.setLastModifiedTime(hidden, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        takeOverAll();

        assertThat(hidden).doesNotExist();
    }

    /** A disk that was full for a moment must not end the journal. */
    @Test
    void growsAgainAfterItCouldNot() throws IOException {
        LaneJournal lane = this.journal.newLane(LANE);
        Files.createDirectories(folder().resolve("making-segment-0/obstacle"));

        assertThat(lane.append(new Batch(1, BATCH))).isFalse();

        assertThat(lane.append(new Batch(1, BATCH))).isTrue();
    }

    private ViewJournal open(String database) {
        return new ViewJournal(
                new JournalProperties(
                        this.directory.toString(), DataSize.ofBytes(SEGMENTS * 2048), DataSize.ofBytes(2048)),
                database);
    }

    private LaneJournal appended(LaneName name, long batches) {
        LaneJournal lane = this.journal.newLane(name);
        LongStream.rangeClosed(1, batches)
                .forEach(sequence ->
                        assertThat(lane.append(new Batch(sequence, BATCH))).isTrue());
        return lane;
    }

    /** The journal as the next pod finds it: this one is gone. */
    private LeftOverJournal takeOver() {
        List<LeftOverJournal> found = takeOverAll();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<LeftOverJournal> takeOverAll() {
        this.journal.destroy();
        ViewJournal next = open("database");
        List<LeftOverJournal> found = next.takeOver();
        next.destroy();
        removeEmpty(next);
        return found;
    }

    private void removeEmpty(ViewJournal journal) {
        try (Stream<Path> paths = Files.walk(this.directory)) {
            for (Path path : paths.filter(path -> path.toString().contains(journal.pod()))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList()) {
                Files.delete(path);
            }
        } catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    private void expectTakenOver(long first, long last) {
        LaneJournal left = takeOver().lanes().get(0);

        assertThat(left.first()).isEqualTo(first);
        assertThat(left.last()).isEqualTo(last);
        expectReadable(left, first, last);
    }

    private static void expectReadable(LaneJournal lane, long first, long last) {
        for (long sequence = first; sequence <= last; sequence++) {
            Batch batch = new Batch(sequence, BATCH);
            assertThat(lane.read(sequence))
                    .as("batch %d", sequence)
                    .isNotNull()
                    .matches(batch::isSameAs, "is as it was written");
        }
    }

    private Path folder() throws IOException {
        return folders().stream()
                .filter(folder -> folder.endsWith(this.journal.pod()))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.find(this.directory, 2, (path, attributes) -> attributes.isDirectory())) {
            return paths.filter(path -> this.directory.relativize(path).getNameCount() == 2)
                    .toList();
        }
    }

    /** The one in use: of the lane's first batch. */
    private Path segment() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("segment-"))
                    .filter(LaneJournalTests::isInUse)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isInUse(Path file) {
        try {
            return Files.size(file) > 0 && Files.readAllBytes(file)[0] != 0;
        } catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    private static int positionOf(int batch) {
        return 64 + (batch - 1) * JournalRecord.sizeOf(new Batch(1, BATCH));
    }

    private static void damage(Path segment, int position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(position);
            int old = file.read();
            file.seek(position);
            file.write(old ^ 0x55);
        }
    }

    private static void write(Path segment, int position, int value) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(position);
            file.writeInt(value);
        }
    }
}
