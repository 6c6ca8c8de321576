package news.everyday.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PgBouncer in transaction mode, with the settings that the operations guide asks for. */
final class PgBouncer implements AutoCloseable {

    private final int port = TcpSwitch.freePort();

    private final Process process;

    /** @param postgres port of the primary's address */
    PgBouncer(Path folder, int postgres) throws IOException {
        Path users = Files.writeString(folder.resolve("pgbouncer.users"), "\"postgres\" \"\"\n");
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d connect_query='set statement_timeout to 5000'
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = %s
                auth_user = postgres
                pool_mode = transaction
                default_pool_size = 10
                max_client_conn = 500
                ignore_startup_parameters = extra_float_digits, statement_timeout
                server_login_retry = 1
                query_wait_timeout = 5
                """.formatted(postgres, this.port, users));
        this.process = StoreProgram.required("pgbouncer").start(folder.resolve("pgbouncer.log"), settings.toString());
        await().atMost(Duration.ofSeconds(20)).until(this::answers);
    }

    String address() {
        return "127.0.0.1:" + this.port;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
            return socket.isConnected();
        } catch (IOException ex) {
            return false;
        }
    }

    @Override
    public void close() {
        StoreProgram.kill(this.process);
    }
}
