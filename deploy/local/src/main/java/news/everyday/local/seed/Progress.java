package news.everyday.local.seed;

import java.io.PrintStream;

/** A progress bar on one line; without a terminal, a line at every tenth of a long way. */
final class Progress {

    private static final int WIDTH = 30;

    private static final int LONG = 5_000;

    private final PrintStream out;

    private final String what;

    private final long total;

    private final boolean terminal;

    private long done;

    private long shownTenth = -1;

    Progress(PrintStream out, String what, long total) {
        this.out = out;
        this.what = what;
        this.total = Math.max(1, total);
        this.terminal = System.console() != null;
    }

    synchronized void advance(long steps) {
        this.done = Math.min(this.total, this.done + steps);
        if (this.terminal) {
            this.out.print("\r" + line() + (isComplete() ? "\n" : ""));
        } else if (isWorthALine()) {
            this.shownTenth = tenth();
            this.out.println(line());
        }
        this.out.flush();
    }

    private boolean isWorthALine() {
        return isComplete() || (this.total > LONG && tenth() > this.shownTenth);
    }

    private boolean isComplete() {
        return this.done == this.total;
    }

    private long tenth() {
        return this.done * 10 / this.total;
    }

    private String line() {
        int filled = (int) (WIDTH * this.done / this.total);
        return "  %-12s [%s%s] %,d / %,d"
                .formatted(this.what, "#".repeat(filled), ".".repeat(WIDTH - filled), this.done, this.total);
    }
}
