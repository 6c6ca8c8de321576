package news.everyday.local.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.everyday.local.platform.DemoAccounts;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformOptions;
import news.everyday.local.platform.RunningProcess;

/** What a person wants to know once everything is ready: what | address | log file, and the accounts. */
final class ReadyTable {

    private ReadyTable() {}

    static String of(LocalPlatform platform) {
        return of(platform.gateway().toString(), platform.processes());
    }

    static String of(String gateway, List<RunningProcess> processes) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"what", "address", "log file"});
        rows.add(new String[] {"the news", gateway + "/", ""});
        processes.stream()
                .sorted(Comparator.comparingInt(RunningProcess::port))
                .map(process -> new String[] {
                    process.name(), process.address().toString(), process.log().toString()
                })
                .forEach(rows::add);
        return layout(rows) + accounts();
    }

    /** What to type next, with the options that this run needs. */
    static String commands(PlatformOptions options, URI gateway, boolean detached) {
        PlatformOptions usual = PlatformOptions.of(options.repository());
        boolean elsewhere = !options.data().equals(usual.data());
        String traffic = "deploy/local/traffic" + (elsewhere ? " --gateway " + gateway : "");
        String down = "deploy/local/down" + (elsewhere ? " --data " + options.data() : "");
        return "  traffic to watch: " + traffic + "      stop: " + (detached ? "" : "Ctrl-C or ") + down + "\n";
    }

    private static String layout(List<String[]> rows) {
        int first = width(rows, 0);
        int second = width(rows, 1);
        StringBuilder table = new StringBuilder("\n");
        for (String[] row : rows) {
            table.append("  %s  %s  %s"
                    .formatted(pad(row[0], first), pad(row[1], second), row[2])
                    .stripTrailing());
            table.append('\n');
        }
        return table.toString();
    }

    private static int width(List<String[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String accounts() {
        return "\n  demo accounts: " + String.join(", ", DemoAccounts.ALL) + "\n  their password: "
                + DemoAccounts.PASSWORD + "\n";
    }
}
