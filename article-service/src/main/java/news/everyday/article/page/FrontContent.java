package news.everyday.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.channel.Channel;
import news.everyday.article.page.view.HotView;
import news.everyday.article.topic.Topic;

/**
 * What the front page (首页) holds, whether it's shown as a page or given as JSON.
 *
 * @param headlines the articles above the blocks
 * @param blocks the newest of each channel that has any
 * @param topics the topics (专题) changed last
 * @param hot today's hot list (今日热点)
 */
public record FrontContent(Headlines headlines, List<Block> blocks, List<Topic> topics, HotView hot) {

    /** The newest of one channel. */
    public record Block(Channel channel, List<ArticleCard> articles) {}

    /**
     * The newest of everything; nothing is there twice.
     *
     * @param lead the first article, in a list of at most one
     * @param beside two more with pictures, smaller
     * @param others the articles beside it
     * @param pictures articles with pictures (图片新闻)
     */
    public record Headlines(
            List<ArticleCard> lead, List<ArticleCard> beside, List<ArticleCard> others, List<ArticleCard> pictures) {

        private static final int BESIDE = 2;

        private static final int OTHERS = 10;

        private static final int PICTURES = 8;

        /** The newest with a picture leads. */
        static Headlines from(List<ArticleCard> newest) {
            List<ArticleCard> left = new ArrayList<>(newest);
            List<ArticleCard> lead = take(left, 1, Headlines::hasPicture);
            if (lead.isEmpty()) {
                lead = take(left, 1, card -> true);
            }
            List<ArticleCard> beside = take(left, BESIDE, Headlines::hasPicture);
            List<ArticleCard> others = take(left, OTHERS, card -> true);
            return new Headlines(lead, beside, others, take(left, PICTURES, Headlines::hasPicture));
        }

        private static List<ArticleCard> take(List<ArticleCard> from, int count, Predicate<ArticleCard> wanted) {
            List<ArticleCard> taken = from.stream().filter(wanted).limit(count).toList();
            from.removeAll(taken);
            return taken;
        }

        private static boolean hasPicture(ArticleCard card) {
            return ArticleViews.picture(card.leadPictureUrl()) != null;
        }
    }
}
