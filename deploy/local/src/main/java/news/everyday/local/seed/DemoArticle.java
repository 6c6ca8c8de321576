package news.everyday.local.seed;

import java.util.List;

/**
 * One article of the demo content, as it stands in {@code demo/articles}.
 *
 * @param channel slug of the channel
 * @param station Chinese name of the regional station; empty for none
 * @param leadScene what the lead picture shows, e.g. {@code river}
 * @param paragraphs blocks of the body: a paragraph, {@code ## subhead} or {@code ![caption](scene)}
 */
record DemoArticle(
        String channel,
        String headline,
        String kicker,
        String source,
        String byline,
        String editor,
        String station,
        String leadScene,
        List<String> tags,
        List<String> paragraphs) {}
