package news.everyday.article.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hot list (热榜).
 *
 * @param known false when stats-service could not be asked and nothing is remembered
 * @param asOf moment of a list that could not be refreshed
 */
public record HotView(
        String title,
        boolean known,
        List<HotEntryView> entries,
        @Nullable MomentView asOf) {}
