package news.everyday.article.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Moments as answers show them: with the offset of the newsroom, e.g. {@code 2025-02-08T12:59:12+08:00}. */
public final class NewsroomTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private NewsroomTime() {}

    public static OffsetDateTime at(Instant moment) {
        return moment.atZone(SHANGHAI).toOffsetDateTime();
    }

    /** Null stays null. */
    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant moment) {
        return (moment == null) ? null : at(moment);
    }
}
