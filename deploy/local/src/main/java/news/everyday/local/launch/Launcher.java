package news.everyday.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformFailedException;
import news.everyday.local.platform.StartRefusedException;

/**
 * Runs the platform until it is told to stop. Exit codes: 0 stopped as asked, 1 failed or refused to start, 2 the
 * command line was wrong.
 */
public final class Launcher {

    private final LaunchOptions options;

    private final Console console;

    private final LocalPlatform platform;

    private volatile boolean stopping;

    private Launcher(LaunchOptions options) {
        this.options = options;
        this.console = new Console(System.out, Boolean.getBoolean("news.local.terminal"));
        this.platform = LocalPlatform.create(options.platform(), this.console);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path repository = Path.of(System.getProperty("news.local.repository", ""));
        int code;
        try {
            code = new Launcher(LaunchOptions.parse(arguments, System.getenv(), repository)).run();
        } catch (UsageException ex) {
            System.err.println(ex.getMessage() + " deploy/local/up --help lists the options.");
            code = 2;
        }
        System.exit(code);
    }

    private int run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        this.console.tickEverySecond();
        this.options.parent().ifPresent(Launcher::endWith);
        try {
            this.platform.start();
            seed();
            announce();
        } catch (StartRefusedException | PlatformFailedException | UncheckedIOException ex) {
            return failed(ex);
        }
        this.platform.awaitClosed();
        return this.platform.failure().isPresent() ? 1 : 0;
    }

    /** The script that a person stops by Ctrl-C may itself be killed. */
    private static void endWith(long parent) {
        ProcessHandle.of(parent)
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> new Thread(() -> System.exit(0)).start()),
                        () -> new Thread(() -> System.exit(0)).start());
    }

    private void seed() {
        if (this.options.seed()) {
            this.console.settle();
            this.platform.seed(this.options.volume(), ProcessBuilder.Redirect.INHERIT);
        }
    }

    private void announce() {
        if (this.platform.isClosing()) {
            return;
        }
        this.console.reported("Ready after " + this.console.seconds() + " s.\n" + ReadyTable.of(this.platform));
        this.console.reported(ReadyTable.commands(
                this.options.platform(),
                this.platform.gateway(),
                this.options.parent().isEmpty()));
        writeReadyFile();
    }

    private void writeReadyFile() {
        try {
            Files.writeString(this.platform.readyFile(), "");
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private int failed(RuntimeException ex) {
        if (this.stopping) {
            return 0;
        }
        this.console.settle();
        if (this.platform.failure().isEmpty()) {
            System.err.println(ex.getMessage());
        }
        return 1;
    }

    private void stop() {
        this.stopping = true;
        this.platform.close();
        this.console.settle();
        if (this.platform.wasStarted()) {
            this.console.reported("Stopped.");
        }
    }
}
