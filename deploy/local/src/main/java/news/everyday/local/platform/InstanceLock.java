package news.everyday.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Sees to it that one launcher at a time uses a data folder; the system frees the lock of a killed one. */
final class InstanceLock implements AutoCloseable {

    private final DataFolder data;

    private final FileChannel channel;

    private InstanceLock(DataFolder data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    static InstanceLock take(DataFolder data) throws IOException {
        FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefusedException("The platform is running on " + data.root() + " already"
                    + runningProcess(data) + ". Stop it with deploy/local/down, or take another folder with --data.");
        }
        Files.writeString(data.launcherPid(), ProcessHandle.current().pid() + "\n");
        return new InstanceLock(data, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ex) {
            return null;
        }
    }

    private static String runningProcess(DataFolder data) {
        try {
            return " (process " + Files.readString(data.launcherPid()).strip() + ")";
        } catch (IOException ex) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(this.data.launcherPid());
        this.channel.close();
    }
}
