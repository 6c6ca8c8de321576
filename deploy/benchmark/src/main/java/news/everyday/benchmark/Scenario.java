package news.everyday.benchmark;

import java.net.URI;
import java.util.List;

/**
 * One kind of load.
 *
 * @param name as it stands in the results
 * @param address base address that the load goes to
 * @param servers names of the processes whose work is charged to a request
 * @param connections how many connections send at once
 * @param script wrk's Lua script: {@code request()} builds the next request
 */
record Scenario(String name, URI address, List<String> servers, int connections, String script) {}
