package news.everyday.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One container of a manifest, by podman on this machine: same image, same environment, same narrow rights. */
final class ContainerRun {

    private static final int LAST_CORE = Runtime.getRuntime().availableProcessors() - 1;

    private static final Pattern SECRET = Pattern.compile("<secret (\\S+) (\\S+)>");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\((\\w+)\\)");

    private final Manifests manifests;

    private final Manifest workload;

    private final JsonNode container;

    private final Path folder;

    ContainerRun(Manifests manifests, Manifest workload, JsonNode container, Path folder) {
        this.manifests = manifests;
        this.workload = workload;
        this.container = container;
        this.folder = folder;
    }

    String name() {
        return "news-" + this.workload.name() + "-"
                + this.container.path("name").asString();
    }

    /** Until it ends. */
    Script runToEnd(String image) {
        return Script.run("", command("run", image, List.of("--rm")));
    }

    /** Ready to be started, on one core that nobody else is put on. */
    void create(String image) {
        Script.run("", command("create", image, List.of("--cpuset-cpus", Integer.toString(LAST_CORE))))
                .expectSuccess();
    }

    /** To the core that all share who have started. */
    void makeRoom() {
        podman("update", "--cpuset-cpus=0");
    }

    void start() {
        podman("start");
    }

    void remove() {
        podman("rm", "--force", "--time=1");
    }

    String log() {
        return Script.run("", List.of("podman", "logs", name())).output();
    }

    private void podman(String... verb) {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of(verb));
        command.add(name());
        Script.run("", command).expectSuccess();
    }

    private List<String> command(String verb, String image, List<String> more) {
        List<String> command =
                new ArrayList<>(List.of("podman", verb, "--name", name(), "--network=host", "--pull=never"));
        command.addAll(more);
        hosts().forEach(host -> command.add("--add-host=" + host + ":127.0.0.1"));
        JsonNode pod = this.workload.pod().path("securityContext");
        command.add("--user=" + pod.path("runAsUser").asInt() + ":"
                + pod.path("runAsGroup").asInt());
        command.addAll(List.of(
                "--read-only", "--read-only-tmpfs=false", "--cap-drop=all", "--security-opt=no-new-privileges"));
        command.add("--memory=" + memory() + "m");
        environment().forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        mounts().forEach(command::add);
        command.add(image);
        Manifest.elements(this.container.path("args")).forEach(argument -> command.add(argument.asString()));
        return command;
    }

    private Stream<String> hosts() {
        return environment().values().stream().flatMap(Edge::hosts).distinct();
    }

    private int memory() {
        return Integer.parseInt(
                this.container.at("/resources/limits/memory").asString().replace("Mi", ""));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = this.manifests.environment(this.container);
        environment.replaceAll(
                (name, value) -> SECRET.matcher(value).replaceAll(match -> secret(match.group(1), match.group(2))));
        environment.replaceAll(
                (name, value) -> VARIABLE.matcher(value).replaceAll(match -> environment.get(match.group(1))));
        return environment;
    }

    static String secret(String name, String key) {
        // One Redis plays both parts here.
        String playing = name.equals("redis-limits") ? "redis-counters" : name;
        Manifest secret = SuppliedSecrets.generated().find("Secret", playing).orElseThrow();
        return new String(
                Base64.getDecoder().decode(secret.at("/data").path(key).asString()));
    }

    /** What only the pod has is a tmpfs, secrets and claims are folders. */
    private Stream<String> mounts() {
        return Manifest.elements(this.container.path("volumeMounts")).map(mount -> {
            String path = mount.path("mountPath").asString();
            JsonNode volume = Manifest.elements(this.workload.pod().path("volumes"))
                    .filter(candidate -> candidate.path("name").equals(mount.path("name")))
                    .findFirst()
                    .orElse(mount);
            return volume.has("emptyDir")
                    ? "--tmpfs=" + path + ":rw,exec,mode=1777"
                    : "--volume=" + filled(volume) + ":" + path + (volume.has("secret") ? ":ro" : "");
        });
    }

    private Path filled(JsonNode volume) {
        try {
            Path filled = Files.createTempDirectory(
                    this.folder,
                    "volume",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
            Files.setPosixFilePermissions(filled, PosixFilePermissions.fromString("rwxrwxrwx"));
            if (volume.has("secret")) {
                String name = volume.at("/secret/secretName").asString();
                Files.writeString(filled.resolve(name + ".pem"), secret(name, name + ".pem"));
            }
            return filled;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
