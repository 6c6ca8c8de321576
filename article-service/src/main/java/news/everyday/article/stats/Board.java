package news.everyday.article.stats;

/** A hot board (热榜) of stats-service. */
public enum Board {
    TODAY("today", "今日热点"),
    DAY("day", "24 小时热点"),
    WEEK("week", "7 天热点"),
    RISING("rising", "上升最快"),
    COMMENTED("commented", "评论最多");

    private final String path;

    private final String title;

    Board(String path, String title) {
        this.path = path;
        this.title = title;
    }

    public String path() {
        return this.path;
    }

    /** What readers see. */
    public String title() {
        return this.title;
    }
}
