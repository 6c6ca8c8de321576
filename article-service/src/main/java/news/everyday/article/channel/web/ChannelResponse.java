package news.everyday.article.channel.web;

import news.everyday.article.channel.Channel;

/** A channel (频道) and its address. */
public record ChannelResponse(String slug, String name, int position, int row, String url) {

    public static ChannelResponse from(Channel channel) {
        return new ChannelResponse(channel.slug(), channel.name(), channel.position(), channel.row(), channel.url());
    }
}
