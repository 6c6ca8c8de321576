package news.everyday.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A finished program.
 *
 * @param exitCode 0 when it went well
 * @param output what it said, with its complaints
 */
record Script(List<String> command, int exitCode, String output) {

    static Script run(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return run("", command);
    }

    static Script run(String input, List<String> command) {
        try {
            Path in = Files.createTempFile("script", ".in");
            Files.writeString(in, input);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(in.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " doesn't end");
            }
            Files.delete(in);
            return new Script(command, process.exitValue(), output);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    String expectSuccess() {
        if (this.exitCode != 0) {
            throw new IllegalStateException(this.command + " ended with " + this.exitCode + ": " + this.output);
        }
        return this.output;
    }
}
