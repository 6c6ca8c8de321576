package news.everyday.gateway.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerUpgradeHandler;
import reactor.netty.NettyPipeline;

/**
 * Ends the offer to go on in HTTP/2 (h2c) with a connection's first request, if that doesn't take it: the server would hold the
 * codec of HTTP/2 in memory for as long as the connection lasts, and look for the header in every request.
 */
final class UpgradeOfferHandler extends ChannelInboundHandlerAdapter {

    static void watch(Channel channel) {
        channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "upgradeOffer", new UpgradeOfferHandler());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            ChannelPipeline pipeline = context.pipeline();
            HttpServerUpgradeHandler offer = pipeline.get(HttpServerUpgradeHandler.class);
            if (offer != null) {
                pipeline.remove(offer);
            }
            pipeline.remove(this);
        }
        context.fireChannelRead(message);
    }
}
