package news.everyday.stats.view;

/** What a view was read on (设备类别). */
public enum Device {
    DESKTOP,

    PHONE,

    TABLET,

    APP,

    /** No reader: a known crawler (爬虫), or a browser that fetched the page ahead. Kept apart from readers' views. */
    BOT
}
