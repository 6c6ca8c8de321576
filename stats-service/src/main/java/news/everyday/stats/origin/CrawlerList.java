package news.everyday.stats.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ua_parser.DeviceParser;

/**
 * Known crawlers (爬虫), by the list of the ua-parser project. Its order matters: phones that have "bot" in their name are in
 * it before the words that give crawlers away. Slow (some hundred expressions), see {@link Agents}.
 */
@Component
class CrawlerList {

    private static final String LIST = "/ua_parser/regexes.yaml";

    private static final String CRAWLER = "Spider";

    /** What gives crawlers away behind the place where the list looks: the address they leave, as is the custom, and names. */
    private static final Pattern LATE = Pattern.compile(
            "\\+https?://|\\(compatible; ?[\\w .-]{0,40}(?:spider|bot|crawler)\\b"
                    + "|[; ](?:360|HaoSou|Yisou|Toutiao|Byte)Spider\\b"
                    + "|\\b(?:Google(?:Other|-InspectionTool)|Mediapartners-Google|meta-externalagent|ClaudeBot|Amazonbot)\\b",
            Pattern.CASE_INSENSITIVE);

    private final DeviceParser list;

    CrawlerList() {
        this.list = DeviceParser.fromList(read());
    }

    private static List<Map<String, String>> read() {
        LoaderOptions options = new LoaderOptions();
        try (InputStream file = Objects.requireNonNull(CrawlerList.class.getResourceAsStream(LIST))) {
            Map<String, List<Map<String, String>>> lists = new Yaml(new SafeConstructor(options)).load(file);
            return Objects.requireNonNull(lists.get("device_parsers"));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    boolean isCrawler(String agent) {
        return CRAWLER.equals(this.list.parse(agent).family)
                || LATE.matcher(agent).find();
    }
}
