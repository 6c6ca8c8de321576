package news.everyday.stats.origin;

import java.util.Locale;

/** What a view was read on (设备类别). Journals hold the ordinals: new ones go last. */
public enum Device {
    DESKTOP,

    PHONE,

    TABLET,

    APP,

    /** No reader: a known crawler (爬虫), or a browser that fetched the page ahead. Kept apart from readers' views. */
    BOT;

    /** As it is stored and told. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
