package news.everyday.stats.crash;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is said on one connection between a pod and a store, message by message. */
interface Wire {

    /** The next message of the pod. */
    Message readRequest(DataInputStream pod) throws IOException;

    /** The next message of the store. */
    Message readAnswer(DataInputStream store) throws IOException;

    /**
     * A message.
     *
     * @param bytes as it travels
     * @param step what the pod asks for with it, or what is answered by it; nothing while it isn't complete
     */
    record Message(byte[] bytes, @Nullable String step) {}
}
