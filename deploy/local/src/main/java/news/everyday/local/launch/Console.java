package news.everyday.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import news.everyday.local.platform.PlatformListener;

/** Shows a person what is going on: one changing line on a terminal, plain lines elsewhere. */
final class Console implements PlatformListener {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;

    private final boolean terminal;

    private final long start = System.nanoTime();

    private String line = "";

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void progress(String what) {
        if (what.equals(this.line)) {
            return;
        }
        this.line = what;
        if (this.terminal) {
            tick();
        } else {
            this.out.println("[%3d s] %s".formatted(seconds(), what));
        }
        this.out.flush();
    }

    /** Shows the changing line anew, with the time that has passed. */
    synchronized void tick() {
        if (this.terminal && !this.line.isEmpty()) {
            this.out.print(CLEAR_LINE + this.line + " … " + seconds() + " s");
            this.out.flush();
        }
    }

    /** Keeps the seconds of the changing line going. */
    void tickEverySecond() {
        Thread clock = new Thread(this::tickForever, "console");
        clock.setDaemon(true);
        clock.start();
    }

    private void tickForever() {
        try {
            while (true) {
                Thread.sleep(1000);
                tick();
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the changing line, so that what follows starts on a line of its own. */
    synchronized void settle() {
        if (this.terminal && !this.line.isEmpty()) {
            this.out.print(CLEAR_LINE);
        }
        this.line = "";
    }

    @Override
    public synchronized void reported(String text) {
        settle();
        this.out.println(text);
        this.out.flush();
    }

    @Override
    public synchronized void failed(String explanation) {
        reported("\n" + explanation);
    }

    long seconds() {
        return Duration.ofNanos(System.nanoTime() - this.start).toSeconds();
    }
}
