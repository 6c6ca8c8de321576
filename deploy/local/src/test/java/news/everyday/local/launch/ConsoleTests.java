package news.everyday.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleTests {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void printsPlainLinesWhereThereIsNoTerminal() {
        Console console = new Console(new PrintStream(this.shown, true), false);

        console.progress("Starting");
        console.progress("Starting");
        console.reported("redis ended");

        assertThat(this.shown).hasToString("[  0 s] Starting\nredis ended\n");
    }

    @Test
    void replacesTheLineOnATerminal() {
        Console console = new Console(new PrintStream(this.shown, true), true);

        console.progress("Starting");
        console.reported("redis ended");

        assertThat(this.shown).hasToString("\r\u001b[KStarting … 0 s\r\u001b[Kredis ended\n");
    }
}
