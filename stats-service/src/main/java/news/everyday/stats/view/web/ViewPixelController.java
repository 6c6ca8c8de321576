package news.everyday.stats.view.web;

import java.util.Base64;
import news.everyday.stats.origin.Sender;
import news.everyday.stats.origin.ViewOrigin;
import news.everyday.stats.view.Visitors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Counts what feed readers (订阅器) show: an invisible picture in every item, since no script runs there. */
@RestController
class ViewPixelController {

    private static final Logger log = LoggerFactory.getLogger(ViewPixelController.class);

    /** One transparent pixel. */
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Visitors visitors;

    private final ViewOrigin origin;

    private final ViewCounting counting;

    ViewPixelController(Visitors visitors, ViewOrigin origin, ViewCounting counting) {
        this.visitors = visitors;
        this.origin = origin;
        this.counting = counting;
    }

    /** Always the picture: whoever shows it can't do anything about a view that couldn't be counted. */
    @GetMapping(path = "/api/v1/views/pixel.gif", produces = MediaType.IMAGE_GIF_VALUE)
    Mono<ResponseEntity<byte[]>> showPixel(
            @RequestParam(required = false) @Nullable String articleId, ServerHttpRequest request) {
        return Mono.defer(() -> count(articleId, request))
                .onErrorResume(ViewPixelController::uncounted)
                .then(Mono.fromSupplier(() -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.IMAGE_GIF)
                        .body(GIF)));
    }

    private Mono<Void> count(@Nullable String articleId, ServerHttpRequest request) {
        if (articleId == null || HttpMethod.HEAD.equals(request.getMethod())) {
            return Mono.empty();
        }
        Sender sender = new SpringSender(request);
        return this.counting
                .count(
                        ViewRequest.parseId(articleId),
                        this.visitors.identify(sender),
                        this.origin.ofFeed(sender),
                        sender)
                .then();
    }

    /** Unknown articles and refused views have their metrics. */
    private static Mono<Void> uncounted(Throwable problem) {
        log.debug("A view by pixel wasn't counted: {}", problem.toString());
        return Mono.empty();
    }
}
