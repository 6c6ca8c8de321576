package news.everyday.defaults.silence;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollChannelOption;
import java.time.Duration;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpResources;

/**
 * The event loops that the driver uses anyway; each channel made on them is watched. The driver has no other place for
 * options of a channel.
 *
 * @param patience how long a server may leave a question unanswered
 */
record WatchedLoops(Duration patience) implements LoopResources {

    private static final int PROBE_SECONDS = 2;

    @Override
    public <C extends Channel> C onChannel(Class<C> type, EventLoopGroup group) {
        C channel = TcpResources.get().onChannel(type, group);
        AnswerWatch.add(channel, this.patience);
        giveUpDeadPeers(channel);
        return channel;
    }

    /** Only Linux knows these. An idle connection isn't asked anything, but its peer may be gone as well. */
    private void giveUpDeadPeers(Channel channel) {
        channel.config().setOption(EpollChannelOption.TCP_USER_TIMEOUT, (int) this.patience.toMillis());
        channel.config().setOption(EpollChannelOption.TCP_KEEPIDLE, PROBE_SECONDS);
        channel.config().setOption(EpollChannelOption.TCP_KEEPINTVL, PROBE_SECONDS);
    }

    @Override
    public <C extends Channel> Class<? extends C> onChannelClass(Class<C> type, EventLoopGroup group) {
        return TcpResources.get().onChannelClass(type, group);
    }

    @Override
    public EventLoopGroup onClient(boolean nativeWhereItCan) {
        return TcpResources.get().onClient(nativeWhereItCan);
    }

    @Override
    public EventLoopGroup onServer(boolean nativeWhereItCan) {
        return TcpResources.get().onServer(nativeWhereItCan);
    }
}
