package news.everyday.stats.view;

import news.everyday.stats.redis.CountersUnavailableException;

/** The refusal of a view, made once: an outage must not cost a stack trace per reader. */
final class ViewsRefused {

    private static final CountersUnavailableException UNAVAILABLE = new CountersUnavailableException(null);

    private ViewsRefused() {}

    static CountersUnavailableException unavailable() {
        return UNAVAILABLE;
    }
}
