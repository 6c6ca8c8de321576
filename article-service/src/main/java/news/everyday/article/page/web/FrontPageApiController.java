package news.everyday.article.page.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import news.everyday.article.answer.JsonAnswers;
import news.everyday.article.page.FrontContents;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The front page for apps, in one answer. */
@RestController
class FrontPageApiController {

    private static final String PATH = "/api/v1/front-page";

    private final FrontContents contents;

    private final SiteFrame frame;

    private final JsonAnswers answers;

    FrontPageApiController(FrontContents contents, SiteFrame frame, JsonAnswers answers) {
        this.contents = contents;
        this.frame = frame;
        this.answers = answers;
    }

    /** What the front page shows, block by block. */
    @GetMapping(PATH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrontPageResponse.class)))
    Mono<ResponseEntity<byte[]>> frontPage() {
        return this.answers.get(
                PATH,
                () -> this.contents
                        .load()
                        .map(content -> this.answers.write(FrontPageResponse.from(content, this.frame))));
    }
}
