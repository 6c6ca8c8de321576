package news.everyday.article.channel.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import news.everyday.article.answer.JsonAnswers;
import news.everyday.article.channel.ChannelCatalog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ChannelApiController {

    private static final String PATH = "/api/v1/channels";

    private final ChannelCatalog channels;

    private final JsonAnswers answers;

    ChannelApiController(ChannelCatalog channels, JsonAnswers answers) {
        this.channels = channels;
        this.answers = answers;
    }

    @GetMapping(PATH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChannelListResponse.class)))
    Mono<ResponseEntity<byte[]>> channels() {
        return this.answers.get(PATH, () -> Mono.fromSupplier(() -> this.answers.write(list())));
    }

    private ChannelListResponse list() {
        return new ChannelListResponse(
                this.channels.list().stream().map(ChannelResponse::from).toList());
    }

    record ChannelListResponse(List<ChannelResponse> items) {}
}
