package news.everyday.article.page.view;

import java.util.List;

/**
 * The front page (首页).
 *
 * @param lead the headline block's first article, in a list of at most one
 * @param beside two more with pictures, smaller
 * @param headlines the articles beside it
 * @param pictures articles with pictures
 * @param blocks the newest of each channel
 * @param topics the topics (专题) changed last
 */
public record FrontView(
        List<CardView> lead,
        List<CardView> beside,
        List<CardView> headlines,
        List<CardView> pictures,
        List<BlockView> blocks,
        List<LinkView> topics) {}
