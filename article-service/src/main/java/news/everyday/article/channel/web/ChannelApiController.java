package news.everyday.article.channel.web;

import java.util.List;
import news.everyday.article.channel.Channel;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.http.Freshness;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChannelApiController {

    private final ChannelCatalog channels;

    ChannelApiController(ChannelCatalog channels) {
        this.channels = channels;
    }

    @GetMapping("/api/v1/channels")
    ResponseEntity<ChannelListResponse> channels() {
        List<ChannelResponse> items =
                this.channels.list().stream().map(ChannelResponse::from).toList();
        return ResponseEntity.ok().cacheControl(Freshness.PUBLIC).body(new ChannelListResponse(items));
    }

    record ChannelListResponse(List<ChannelResponse> items) {}

    record ChannelResponse(String slug, String name, int position, int row, String url) {

        static ChannelResponse from(Channel channel) {
            return new ChannelResponse(
                    channel.slug(), channel.name(), channel.position(), channel.row(), channel.url());
        }
    }
}
