package news.everyday.stats.crash;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.everyday.stats.redis.Script;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Commands and replies of Redis (RESP 2 and 3). A step is a script by its name, or a command and the kind of its key. */
final class RedisWire implements Wire {

    private static final String IN_PART = " in part";

    private static final List<String> NAMES = names();

    private static final Map<String, String> SCRIPTS = by(Script::sha);

    private static final Map<String, String> TEXTS = by(RedisWire::asRead);

    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    private static List<String> names() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:redis/*.lua");
            return Arrays.stream(files)
                    .map(file -> String.valueOf(file.getFilename()).replace(".lua", ""))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Map<String, String> by(Function<Script, String> key) {
        return NAMES.stream().collect(Collectors.toMap(name -> key.apply(Script.named(name)), name -> name));
    }

    /** A byte a character, as all is read here. */
    private static String asRead(Script script) {
        return new String(script.source().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public Message readRequest(DataInputStream pod) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int words = Integer.parseInt(readLine(pod, bytes).substring(1));
        List<String> command = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            command.add(
                    readText(pod, bytes, Integer.parseInt(readLine(pod, bytes).substring(1))));
        }
        String step = nameOf(command);
        this.unanswered.add(step);
        return new Message(bytes.toByteArray(), step);
    }

    @Override
    public Message readAnswer(DataInputStream store) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        readReply(store, bytes);
        String reply = bytes.toString(StandardCharsets.ISO_8859_1);
        String step = this.unanswered.poll();
        return new Message(bytes.toByteArray(), (step != null) ? asAnswered(step, reply) : null);
    }

    /** There was nothing to do, or there is more to do. */
    private static String asAnswered(String step, String reply) {
        if (reply.startsWith("*0\r") || reply.startsWith("$-1\r") || reply.startsWith("_\r")) {
            return step + " of nothing";
        }
        boolean leaves = step.equals("rank-end.lua") && !reply.startsWith(":0\r");
        return leaves ? step + IN_PART : step;
    }

    private static String nameOf(List<String> command) {
        String verb = command.get(0).toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EVALSHA" -> nameOf(SCRIPTS.getOrDefault(command.get(1), "unknown script") + ".lua", command);
            case "EVAL" -> nameOf(TEXTS.getOrDefault(command.get(1), "unknown script") + ".lua", command);
            default -> verb + (command.size() > 1 ? " " + kindOf(command.get(1)) : "");
        };
    }

    /** The fourth argument of a gathering tells whether it is the last one. */
    private static String nameOf(String script, List<String> command) {
        int arguments = 3 + Integer.parseInt(command.get(2));
        boolean inPart =
                script.equals("gather.lua") && command.get(arguments + 3).equals("0");
        return inPart ? script + IN_PART : script;
    }

    /** {@code news:stats:views:{s0}:board:week-3:site} is of the kind {@code board}. */
    private static String kindOf(String key) {
        String name = key.substring(key.indexOf("}:") + 1).replaceFirst("^:", "");
        return name.replaceFirst("^(board|visitors|readers):.*", "$1");
    }

    private static void readReply(DataInputStream in, ByteArrayOutputStream bytes) throws IOException {
        String line = readLine(in, bytes);
        switch (line.charAt(0)) {
            case '$', '=', '!' -> readBulk(in, bytes, count(line));
            case '*', '~', '>' -> readReplies(in, bytes, count(line));
            case '%' -> readReplies(in, bytes, 2 * count(line));
            default -> {}
        }
    }

    private static int count(String line) {
        return Integer.parseInt(line.substring(1));
    }

    private static void readBulk(DataInputStream in, ByteArrayOutputStream bytes, int length) throws IOException {
        if (length >= 0) {
            readText(in, bytes, length);
        }
    }

    private static void readReplies(DataInputStream in, ByteArrayOutputStream bytes, int count) throws IOException {
        for (int reply = 0; reply < count; reply++) {
            readReply(in, bytes);
        }
    }

    private static String readText(DataInputStream in, ByteArrayOutputStream bytes, int length) throws IOException {
        byte[] text = new byte[length + 2];
        in.readFully(text);
        bytes.writeBytes(text);
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static String readLine(DataInputStream in, ByteArrayOutputStream bytes) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            bytes.write(next);
            line.append((char) next);
        }
        bytes.write('\n');
        return line.substring(0, line.length() - 1);
    }
}
