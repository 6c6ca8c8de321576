package news.everyday.benchmark;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.stream.LongStream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Reads a server's own account of its work from inside its JVM, by attaching to the process. The server needs no
 * preparation and answers no request for it.
 */
final class ServerProbe implements AutoCloseable {

    private final JMXConnector connector;

    private final MBeanServerConnection server;

    private ServerProbe(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
    }

    /** Attaches to a JVM of the same user by its process id. */
    static ServerProbe attach(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
                return new ServerProbe(JMXConnectorFactory.connect(address));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException ex) {
            throw new IOException("Process " + pid + " is not a JVM that can be attached to", ex);
        }
    }

    /**
     * The work done so far.
     *
     * @return processor time of the whole process, and bytes allocated by the threads that are alive; event loops are
     *     never replaced, so the difference of two readings is what the requests between them took
     */
    ServerWork read() throws IOException {
        try {
            long cpu =
                    (Long) this.server.getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "ProcessCpuTime");
            return new ServerWork(cpu, allocatedBytes());
        } catch (JMException ex) {
            throw new IOException("The server's management beans can't be read", ex);
        }
    }

    /** Summed over threads, since the total of all threads is only known from JDK 21 on. */
    private long allocatedBytes() throws JMException, IOException {
        ObjectName threading = new ObjectName("java.lang:type=Threading");
        long[] ids = (long[]) this.server.getAttribute(threading, "AllThreadIds");
        long[] bytes = (long[]) this.server.invoke(
                threading, "getThreadAllocatedBytes", new Object[] {ids}, new String[] {long[].class.getName()});
        return LongStream.of(bytes).filter(count -> count > 0).sum();
    }

    @Override
    public void close() throws IOException {
        this.connector.close();
    }
}
