package news.everyday.stats.crash;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages of PostgreSQL (protocol 3, in clear). A step is the execution of a statement, by its first words; it is answered
 * when the server is ready for the next one.
 */
final class PostgresWire implements Wire {

    private static final int SSL_REQUEST = 80_877_103;

    private static final Pattern NAME = Pattern.compile(
            "^(insert into \\w+|update \\w+|delete from \\w+|select .*? from \\w+|select \\w+|\\w+)", Pattern.DOTALL);

    private final Map<String, String> statements = new ConcurrentHashMap<>();

    private final Map<String, String> portals = new ConcurrentHashMap<>();

    private volatile boolean started;

    private volatile boolean askedForSsl;

    private volatile @Nullable String unanswered;

    private volatile @Nullable String transaction;

    @Override
    public Message readRequest(DataInputStream pod) throws IOException {
        if (!this.started) {
            return readStart(pod);
        }
        byte type = pod.readByte();
        byte[] bytes = readTyped(type, pod);
        String step = begins(type, ByteBuffer.wrap(bytes, 5, bytes.length - 5));
        if (step != null) {
            this.unanswered = step;
        }
        return new Message(bytes, step);
    }

    /** Before the first typed message: an optional request for encryption, then who the pod is. */
    private Message readStart(DataInputStream pod) throws IOException {
        int length = pod.readInt();
        ByteBuffer bytes = ByteBuffer.allocate(length).putInt(length);
        pod.readFully(bytes.array(), Integer.BYTES, length - Integer.BYTES);
        this.askedForSsl = bytes.getInt() == SSL_REQUEST;
        this.started = !this.askedForSsl;
        return new Message(bytes.array(), null);
    }

    private static byte[] readTyped(byte type, DataInputStream in) throws IOException {
        int length = in.readInt();
        ByteBuffer bytes = ByteBuffer.allocate(1 + length).put(type).putInt(length);
        in.readFully(bytes.array(), 1 + Integer.BYTES, length - Integer.BYTES);
        return bytes.array();
    }

    private @Nullable String begins(byte type, ByteBuffer content) {
        switch (type) {
            case 'P' -> this.statements.put(text(content), text(content));
            case 'B' -> this.portals.put(text(content), this.statements.getOrDefault(text(content), ""));
            case 'E' -> {
                return nameOf(this.portals.getOrDefault(text(content), ""));
            }
            case 'Q' -> {
                return nameOf(text(content));
            }
            default -> {}
        }
        return null;
    }

    /** What is committed is told by the first change in it. */
    private String nameOf(String sql) {
        Matcher matcher = NAME.matcher(sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        String name = matcher.find() ? matcher.group() : sql;
        if (name.equals("begin")) {
            this.transaction = null;
        } else if (name.equals("commit")) {
            return "commit of " + this.transaction;
        } else if (this.transaction == null) {
            this.transaction = name;
        }
        return name;
    }

    private static String text(ByteBuffer content) {
        int start = content.position();
        int length = 0;
        while (content.get() != 0) {
            length++;
        }
        return new String(content.array(), start, length, StandardCharsets.UTF_8);
    }

    @Override
    public Message readAnswer(DataInputStream store) throws IOException {
        byte type = store.readByte();
        if (this.askedForSsl) {
            this.askedForSsl = false;
            return new Message(new byte[] {type}, null);
        }
        byte[] bytes = readTyped(type, store);
        return new Message(bytes, (type == 'Z') ? answered() : null);
    }

    private @Nullable String answered() {
        String step = this.unanswered;
        this.unanswered = null;
        return step;
    }
}
