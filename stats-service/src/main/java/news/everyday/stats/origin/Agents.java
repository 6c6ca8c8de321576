package news.everyday.stats.origin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a view was read on, by its {@code User-Agent}; remembers its answers, as a look into the list costs a hundred views. */
@Component
class Agents {

    /** Browsers are a few thousand; an attacker's inventions push one another out. */
    private static final int REMEMBERED = 10_000;

    /** No browser says more; what comes after isn't looked at. */
    private static final int LONGEST = 400;

    /** Programs that ask for somebody, as our apps do; what crawls with one of them says another name or isn't known. */
    private static final Pattern PROGRAM = Pattern.compile(
            "^(?:curl|Wget|python|aiohttp|httpx|Go-http-client|Java|"
                    + "Apache-HttpClient|ReactorNetty|okhttp|axios|node|undici|got |libwww|lwp-|Ruby|PHP|Guzzle|Faraday|HTTPie|"
                    + "Postman|insomnia|rest-client)",
            Pattern.CASE_INSENSITIVE);

    /** Those that look whether we are there, and those that fetch all there is. */
    private static final Pattern MONITOR = Pattern.compile(
            "^(?:Scrapy|wrk|hey/|k6/|Apache-?Bench|JMeter|Gatling|Prometheus|Blackbox|kube-probe|ELB-HealthChecker|GoogleHC|"
                    + "GoogleStackdriver|Uptime|Better ?Uptime|Zabbix|Nagios|check_http|Datadog|NewRelic|Checkly|Dynatrace)"
                    + "|UptimeRobot|DatadogSynthetics|NewRelicSynthetics|Site24x7|Pingdom|StatusCake|Lighthouse");

    private static final Pattern TABLET =
            Pattern.compile("iPad|Tablet|PlayBook|Kindle|Silk/|MatePad|MediaPad|; ?PAD\\b");

    private static final Pattern PHONE = Pattern.compile("Mobi|iPhone|iPod|Android|\\(Phone;|Windows Phone");

    private final CrawlerList crawlers;

    private final Cache<String, Agent> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    Agents(CrawlerList crawlers) {
        this.crawlers = crawlers;
    }

    /** @param names whether the caller names its visitor, as apps do */
    Device deviceOf(@Nullable String header, boolean names) {
        if (header == null || header.isEmpty()) {
            return names ? Device.APP : Device.DESKTOP;
        }
        String agent = (header.length() > LONGEST) ? header.substring(0, LONGEST) : header;
        return this.known.get(agent, this::lookAt).device(names);
    }

    private Agent lookAt(String agent) {
        if (this.crawlers.isCrawler(agent) || MONITOR.matcher(agent).find()) {
            return Agent.CRAWLER;
        }
        if (PROGRAM.matcher(agent).find()) {
            return Agent.PROGRAM;
        }
        if (TABLET.matcher(agent).find() || (agent.contains("Android") && !agent.contains("Mobi"))) {
            return Agent.TABLET;
        }
        return PHONE.matcher(agent).find() ? Agent.PHONE : Agent.DESKTOP;
    }

    /** What an agent is, by itself. */
    private enum Agent {
        CRAWLER(Device.BOT),

        PROGRAM(Device.APP),

        TABLET(Device.TABLET),

        PHONE(Device.PHONE),

        DESKTOP(Device.DESKTOP);

        private final Device device;

        Agent(Device device) {
            this.device = device;
        }

        Device device(boolean names) {
            return (names && this != CRAWLER) ? Device.APP : this.device;
        }
    }
}
