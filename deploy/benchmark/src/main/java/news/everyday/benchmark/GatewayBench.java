package news.everyday.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.everyday.local.jar.ExtractedJar;
import news.everyday.local.jar.JavaCommand;
import news.everyday.stores.RedisStore;

/**
 * The gateway alone, with everything switched on, before a server that stands for the services; and beside it whatever it
 * is compared with, before the same server. Each starts when it is first asked for.
 */
final class GatewayBench implements AutoCloseable {

    static final String SERVICES = "bare server";

    static final String PROXY = "bare proxy";

    static final String TWIN = "bare Spring Cloud Gateway";

    static final String NGINX = "nginx";

    static final String NGINX_CACHE = "nginx proxy_cache";

    static final String GATEWAY = "gateway";

    private static final String SERVICE_TOKEN = "benchmark-service-token-0123456789";

    private static final Map<String, Integer> OFFSETS =
            Map.of(SERVICES, 0, PROXY, 1, TWIN, 2, NGINX, 3, NGINX_CACHE, 4, GATEWAY, 5, "management", 6, "redis", 7);

    private final Path directory;

    private final Path checkout;

    private final int firstPort;

    private final Tokens tokens = new Tokens();

    private final Map<String, Process> processes = new LinkedHashMap<>();

    private final RedisStore redis;

    GatewayBench(Path checkout, int firstPort) throws IOException, GeneralSecurityException {
        this.checkout = checkout;
        this.firstPort = firstPort;
        this.directory = Files.createDirectories(checkout.resolve("deploy/benchmark/target/gateway"));
        Files.writeString(this.directory.resolve("keys.json"), this.tokens.publicKeys());
        this.redis = RedisStore.start(this.directory.resolve("redis"), port("redis"), "");
    }

    String token() throws GeneralSecurityException {
        return this.tokens.token(7);
    }

    private int port(String server) {
        return this.firstPort + OFFSETS.get(server);
    }

    /** Starts the server unless it runs already; returns once it answers. */
    URI address(String server) throws IOException, InterruptedException {
        start(SERVICES);
        start(server);
        return address(port(server));
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void start(String server) throws IOException, InterruptedException {
        String process = server.equals(NGINX_CACHE) ? NGINX : server;
        if (!this.processes.containsKey(process)) {
            this.processes.put(process, launch(process));
            awaitAnswer(process, port(server));
        }
    }

    /** Ends the gateway and starts a new one, cold. */
    URI restartGateway() throws IOException, InterruptedException {
        Process old = this.processes.remove(GATEWAY);
        if (old != null) {
            end(old);
        }
        return address(GATEWAY);
    }

    private Process launch(String server) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(server))
                .redirectErrorStream(true)
                .redirectOutput(this.directory
                        .resolve(server.replace(' ', '-') + ".log")
                        .toFile());
        if (server.equals(GATEWAY)) {
            builder.environment().putAll(gatewayEnvironment());
        }
        return builder.start();
    }

    private List<String> command(String server) throws IOException {
        String port = Integer.toString(port(server));
        String services = address(port(SERVICES)).toString();
        return switch (server) {
            case SERVICES ->
                ours(
                        SampleServer.class,
                        port,
                        this.directory.resolve("keys.json").toString());
            case PROXY -> ours(BareProxy.class, port, services);
            case TWIN -> ours(BareGateway.class, port, services);
            case NGINX -> List.of("nginx", "-c", nginxConfiguration().toString());
            default -> gatewayCommand();
        };
    }

    private static List<String> ours(Class<?> main, String... arguments) {
        List<String> command = java();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(JavaCommand.flags(true));
        command.addAll(
                List.of(System.getProperty("news.benchmark.jvm", "").trim().split("\\s+")));
        command.removeIf(String::isEmpty);
        return command;
    }

    private List<String> gatewayCommand() throws IOException {
        Path jar;
        try (var jars = Files.list(this.checkout.resolve("gateway/target"))) {
            jar = jars.filter(file -> file.getFileName().toString().matches("gateway-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The gateway isn't built"));
        }
        List<String> command = java();
        command.addAll(List.of(
                "-jar",
                ExtractedJar.of(jar, this.directory.resolve("jars")).jar().toString()));
        return command;
    }

    private Map<String, String> gatewayEnvironment() {
        String services = address(port(SERVICES)).toString();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port(GATEWAY)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port("management")));
        environment.put("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", services + "/v1/traces");
        environment.put("NEWS_SECURITY_SERVICETOKEN", SERVICE_TOKEN);
        environment.put("NEWS_SECURITY_JWKSURI", services + "/.well-known/jwks.json");
        environment.put("SPRING_DATA_REDIS_URL", "redis://127.0.0.1:" + port("redis"));
        // One address stands for a town: the limits are reckoned, but nobody reaches them.
        environment.put("NEWS_GATEWAY_LIMITS_FACTOR", "1000000");
        environment.put("NEWS_GATEWAY_LIMITS_ENABLED", "true");
        List.of("ARTICLE", "COMMENT", "MEMBER", "STATS")
                .forEach(service -> environment.put("NEWS_GATEWAY_SERVICES_" + service, services));
        return environment;
    }

    private Path nginxConfiguration() throws IOException {
        Path folder = Files.createDirectories(this.directory.resolve("nginx"));
        try (InputStream file = GatewayBench.class.getResourceAsStream("/nginx/nginx.conf")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@DIRECTORY@", folder.toAbsolutePath().toString())
                    .replace("@UPSTREAM@", Integer.toString(port(SERVICES)))
                    .replace("@PROXY@", Integer.toString(port(NGINX)))
                    .replace("@CACHE@", Integer.toString(port(NGINX_CACHE)));
            return Files.writeString(folder.resolve("nginx.conf"), text);
        }
    }

    private void awaitAnswer(String server, int port) throws IOException, InterruptedException {
        Process process = this.processes.get(server);
        for (int tries = 0; tries < 1_200 && process.isAlive(); tries++) {
            if (answers(port)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException(server + " doesn't answer on port " + port + "; its log lies in " + this.directory);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the server has spent; bytes are only known of a JVM. */
    ServerWork work(String server) throws IOException {
        Process process = this.processes.get(server.equals(NGINX_CACHE) ? NGINX : server);
        if (server.startsWith(NGINX)) {
            return new ServerWork(ProcessorTime.nanosOf(process.toHandle()), 0);
        }
        try (ServerProbe probe = ServerProbe.attach(process.pid())) {
            return probe.read();
        }
    }

    /** Memory of the process that is really there. */
    long residentBytes(String server) throws IOException {
        Path status = Path.of("/proc", Long.toString(this.processes.get(server).pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                .sum();
    }

    @Override
    public void close() {
        this.processes.values().forEach(GatewayBench::end);
        this.redis.close();
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
