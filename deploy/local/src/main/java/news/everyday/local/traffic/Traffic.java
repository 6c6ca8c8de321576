package news.everyday.local.traffic;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Reads the news as some thousand visitors would, and prints the head of the hot list every few seconds. */
public final class Traffic {

    private static final int VISITORS = 5_000;

    private static final int ARTICLES = 200;

    private static final long REPORT_NANOS = 5_000_000_000L;

    private final TrafficOptions options;

    private final NewsApi api;

    private final List<String> visitors =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(VISITORS).toList();

    private final LongAdder sent = new LongAdder();

    private final LongAdder refused = new LongAdder();

    private Traffic(TrafficOptions options, URI gateway) {
        this.options = options;
        this.api = new NewsApi(gateway);
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0 && arguments[0].matches("--help|-h")) {
            System.out.println(TrafficOptions.USAGE);
            return;
        }
        try {
            TrafficOptions options = TrafficOptions.parse(arguments);
            new Traffic(options, gateway(options)).run();
        } catch (ConnectException ex) {
            System.err.println("Nobody answers there. Start the platform with deploy/local/up, or name its --gateway.");
            System.exit(1);
        } catch (IllegalArgumentException | IOException ex) {
            System.err.println(ex.getMessage());
            System.exit(1);
        }
    }

    private static URI gateway(TrafficOptions options) throws IOException {
        if (options.gateway() != null) {
            return options.gateway();
        }
        Path run = Path.of(System.getProperty("news.local.data", "."), "run.json");
        if (!Files.exists(run)) {
            throw new IOException("The platform does not run. Start it with deploy/local/up, or name its --gateway.");
        }
        return URI.create(JsonMapper.builder()
                .build()
                .readTree(Files.readString(run))
                .path("gateway")
                .asString());
    }

    private void run() throws IOException, InterruptedException {
        List<String> articles = this.api.listNewest(ARTICLES);
        if (articles.isEmpty()) {
            throw new IOException("There are no articles to read.");
        }
        ZipfChoice<String> choice = new ZipfChoice<>(articles);
        long start = System.nanoTime();
        long end = start + this.options.seconds() * 1_000_000_000L;
        long nextReport = start + REPORT_NANOS;
        long gap = (long) (1_000_000_000L / this.options.perSecond());
        for (long next = start; next < end; next += gap) {
            sleepUntil(next);
            view(choice);
            if (System.nanoTime() > nextReport) {
                report();
                nextReport += REPORT_NANOS;
            }
        }
        report();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private void view(ZipfChoice<String> choice) {
        RandomGenerator random = ThreadLocalRandom.current();
        String visitor = this.visitors.get(random.nextInt(VISITORS));
        this.api.view(choice.next(random), visitor).whenComplete((status, failure) -> {
            boolean counted = failure == null && status == 200;
            (counted ? this.sent : this.refused).increment();
        });
    }

    private void report() throws InterruptedException {
        String losses = (this.refused.sum() == 0) ? "" : ", " + this.refused.sum() + " without success";
        System.out.println("\n" + this.sent.sum() + " views sent" + losses + "; 今日热点:");
        try {
            this.api.listHot(5).forEach(Traffic::print);
        } catch (IOException ex) {
            System.out.println("  no hot list: " + ex.getMessage());
        }
    }

    private static void print(NewsApi.HotArticle article) {
        System.out.println("  %d. %s (%,d)".formatted(article.rank(), article.headline(), article.views()));
    }
}
