package news.everyday.article.page.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment as readers in China see it (Asia/Shanghai). */
public record MomentView(OffsetDateTime at) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    public static MomentView of(Instant at) {
        return new MomentView(at.atZone(ZONE).toOffsetDateTime());
    }

    /** {@code 2025-02-08T12:59:12+08:00} */
    public String machine() {
        return MACHINE.format(this.at);
    }

    /** {@code 2025-02-08 12:59:12} */
    public String seconds() {
        return SECONDS.format(this.at);
    }

    /** {@code 2025-02-08 12:59} */
    public String minutes() {
        return MINUTES.format(this.at);
    }

    /** {@code 02-08} */
    public String shortDay() {
        return MINUTES.format(this.at).substring(5, 10);
    }

    /** {@code 2025} */
    public String year() {
        return Integer.toString(this.at.getYear());
    }

    /** {@code 02/08} */
    public String day() {
        return shortDay().replace('-', '/');
    }

    /** {@code 12:59} */
    public String clock() {
        return MINUTES.format(this.at).substring(11);
    }
}
