package news.everyday.stats.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pod that is killed, by signal 9 at any moment, leaves all that it acknowledged. */
class JournalCrashTests {

    private static final Random RANDOM = new Random(20261103);

    @TempDir
    private Path directory;

    @RepeatedTest(8)
    @Timeout(60)
    void losesNothingThatWasAcknowledged() throws Exception {
        long acknowledged = writeAndKill();

        ViewJournal next = KilledWriter.open(this.directory);
        List<LeftOverJournal> found = next.takeOver();

        assertThat(found).hasSize(1);
        LaneJournal lane = found.get(0).lanes().get(0);
        assertThat(lane.last()).isGreaterThanOrEqualTo(acknowledged);
        assertThat(lane.first()).isLessThanOrEqualTo(Math.max(1, acknowledged - KilledWriter.KEPT + 1));
        for (long sequence = lane.first(); sequence <= lane.last(); sequence++) {
            Batch batch = new Batch(sequence, KilledWriter.BATCH);
            assertThat(lane.read(sequence)).as("batch %d", sequence).isNotNull().matches(batch::isSameAs);
        }
        found.get(0).delete();
        next.destroy();
    }

    /** Soon after the first segments were taken into use, or a little later. */
    private long writeAndKill() throws IOException, InterruptedException {
        Process pod = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        this.directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int batches = 1 + RANDOM.nextInt(400);
        try (BufferedReader said = pod.inputReader()) {
            for (int batch = 0; batch < batches; batch++) {
                said.readLine();
            }
            pod.toHandle().destroyForcibly(); // and not its stream
            long last = said.lines().map(JournalCrashTests::number).reduce(batches * 1L, (first, second) -> second);
            pod.waitFor(10, TimeUnit.SECONDS);
            return last;
        } catch (UncheckedIOException ex) {
            return batches;
        }
    }

    /** The last line may have been cut off. */
    private static long number(String line) {
        return line.isEmpty() ? 0 : Long.parseLong(line);
    }
}
