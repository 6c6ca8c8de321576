package news.everyday.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps two files current: {@code run.json} with every process and address, and the list of processes that the sweep
 * script reads. Each is replaced in one go.
 */
final class RunFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataFolder data;

    RunFile(DataFolder data) {
        this.data = data;
    }

    /** @param state {@code starting}, {@code ready} or {@code stopping} */
    synchronized void write(String state, PortPlan ports, List<RunningProcess> processes) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("launcher", ProcessHandle.current().pid());
        run.put("state", state);
        run.put("gateway", ports.address(Service.GATEWAY, 1).toString());
        run.put("secrets", this.data.secrets().toString());
        run.put("processes", processes.stream().map(RunFile::entry).toList());
        replace(this.data.runFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n");
        replace(
                this.data.processList(),
                processes.stream()
                        .filter(process -> process.pid() > 0)
                        .map(this::line)
                        .collect(Collectors.joining()));
    }

    private static Map<String, Object> entry(RunningProcess process) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", process.name());
        entry.put("kind", process.kind());
        entry.put("replica", process.replica());
        entry.put("state", process.state());
        entry.put("pid", process.pid());
        entry.put("port", process.port());
        entry.put("address", process.address().toString());
        if (process.management() != null) {
            entry.put("management", process.management().toString());
        }
        entry.put("restarts", process.restarts());
        entry.put("log", process.log().toString());
        return entry;
    }

    /** Stage, process, how to recognise it, name; see sweep.sh. */
    private String line(RunningProcess process) {
        return switch (process.kind()) {
            case PostgresUnit.NAME -> line(3, process, this.data.postgres().toString());
            case RedisUnit.NAME -> line(3, process, "127.0.0.1:" + process.port());
            case Observers.PROMETHEUS -> line(1, process, this.data.root().toString());
            case Observers.POSTGRES_EXPORTER, Observers.REDIS_EXPORTER ->
                line(1, process, "127.0.0.1:" + process.port());
            case "article-service", "member-service" -> line(2, process, this.data.marker());
            default -> line(1, process, this.data.marker());
        };
    }

    private static String line(int stage, RunningProcess process, String sign) {
        return stage + "\t" + process.pid() + "\t" + process.name() + "\t" + sign + "\n";
    }

    /** Nothing runs any more. */
    synchronized void delete() {
        this.data.runFile().toFile().delete();
        this.data.processList().toFile().delete();
    }

    private static void replace(Path file, String content) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
