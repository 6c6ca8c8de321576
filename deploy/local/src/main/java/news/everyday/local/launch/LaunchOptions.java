package news.everyday.local.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import news.everyday.local.platform.PlatformOptions;
import news.everyday.stores.PostgresAccount;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment ask for.
 *
 * @param seed load the demo content
 * @param volume the large demo content; implies the full compiler
 * @param parent a process whose end ends the platform, too: the script in the foreground; empty with {@code --detach}
 */
record LaunchOptions(PlatformOptions platform, boolean seed, boolean volume, Optional<Long> parent) {

    static LaunchOptions parse(String[] arguments, Map<String, String> environment, Path repository) {
        Parser parser = new Parser(environment, repository);
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            parser.take(rest.next(), rest);
        }
        try {
            return parser.options();
        } catch (IllegalArgumentException ex) {
            throw new UsageException(ex.getMessage());
        }
    }

    private static final class Parser {

        private final Map<String, String> environment;

        private final Path repository;

        private @Nullable Path data;

        private int port = 8080;

        private int replicas = 1;

        private boolean fresh;

        private boolean fullCompiler;

        private boolean seed = true;

        private boolean volume;

        private boolean observe;

        private @Nullable String postgres;

        private @Nullable String redis;

        private @Nullable String pooler;

        private @Nullable Long parent;

        Parser(Map<String, String> environment, Path repository) {
            this.environment = environment;
            this.repository = repository;
            this.postgres = environment.get("NEWS_POSTGRES");
            this.redis = environment.get("NEWS_REDIS");
            this.pooler = environment.get("NEWS_POOLER");
        }

        void take(String option, Iterator<String> rest) {
            switch (option) {
                case "--fresh" -> this.fresh = true;
                case "--detach" -> {} // the script's business
                case "--full-compiler" -> this.fullCompiler = true;
                case "--no-seed" -> this.seed = false;
                case "--observe" -> this.observe = true;
                case "--volume" -> this.volume = true;
                case "--port" -> this.port = number(option, value(option, rest));
                case "--replicas" -> this.replicas = number(option, value(option, rest));
                case "--data" -> this.data = Path.of(value(option, rest));
                case "--postgres" -> this.postgres = value(option, rest);
                case "--redis" -> this.redis = value(option, rest);
                case "--pooler" -> this.pooler = value(option, rest);
                case "--parent" -> this.parent = (long) number(option, value(option, rest));
                default -> throw new UsageException("There is no option " + option + ".");
            }
        }

        private static String value(String option, Iterator<String> rest) {
            if (!rest.hasNext()) {
                throw new UsageException(option + " needs a value.");
            }
            return rest.next();
        }

        private static int number(String option, String value) {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException ex) {
                throw new UsageException(option + " needs a number, not " + value + ".");
            }
        }

        LaunchOptions options() {
            PlatformOptions usual = PlatformOptions.of(this.repository);
            PlatformOptions platform = new PlatformOptions(
                    this.repository,
                    (this.data != null) ? this.data : usual.data(),
                    this.port,
                    this.replicas,
                    this.fresh,
                    this.fullCompiler || this.volume,
                    Optional.ofNullable(this.postgres).map(this::account),
                    Optional.ofNullable(this.redis).map(Parser::redisAddress),
                    this.observe,
                    Optional.ofNullable(this.pooler).map(address -> hostAndPort("--pooler", address)));
            return new LaunchOptions(platform, this.seed, this.volume, Optional.ofNullable(this.parent));
        }

        private static String hostAndPort(String option, String address) {
            if (!address.matches("[^:/@\\s]+:[0-9]{1,5}")) {
                throw new UsageException(option + " needs a host and a port such as db:5432, not " + address + ".");
            }
            return address;
        }

        /** Without the address in the message: it may hold a password. */
        private static URI redisAddress(String address) {
            if (!address.matches("rediss?://[^/\\s]+(/.*)?")) {
                throw new UsageException("--redis needs an address such as redis://:secret@host:6379.");
            }
            return URI.create(address);
        }

        private PostgresAccount account(String address) {
            return new PostgresAccount(
                    hostAndPort("--postgres", address),
                    this.environment.getOrDefault("NEWS_POSTGRES_USER", "postgres"),
                    this.environment.getOrDefault("NEWS_POSTGRES_PASSWORD", ""));
        }
    }
}
