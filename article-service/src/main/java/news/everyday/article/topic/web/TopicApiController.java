package news.everyday.article.topic.web;

import jakarta.validation.Valid;
import java.util.List;
import news.everyday.article.http.EntityTags;
import news.everyday.article.http.Freshness;
import news.everyday.article.topic.Topic;
import news.everyday.article.topic.TopicQueries;
import news.everyday.article.topic.TopicService;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Topics; their articles are listed by {@code /api/v1/articles?topic=}. */
@RestController
@RequestMapping("/api/v1/topics")
class TopicApiController {

    /** An editor's own collections: dozens, not thousands. */
    private static final int LIMIT = 100;

    private final TopicQueries queries;

    private final TopicService topics;

    TopicApiController(TopicQueries queries, TopicService topics) {
        this.queries = queries;
        this.topics = topics;
    }

    @GetMapping
    Mono<ResponseEntity<TopicListResponse>> topics() {
        return this.queries
                .listTopics(LIMIT)
                .map(TopicResponse::from)
                .collectList()
                .map(items -> ResponseEntity.ok().cacheControl(Freshness.PUBLIC).body(new TopicListResponse(items)));
    }

    @GetMapping("/{slug}")
    Mono<ResponseEntity<TopicResponse>> topic(@PathVariable String slug) {
        return this.queries
                .findTopic(slug)
                .map(topic -> answer(topic, Freshness.PUBLIC))
                .switchIfEmpty(Mono.error(() -> Problems.problem(
                        HttpStatus.NOT_FOUND, "topic-not-found", "There is no topic '" + slug + "'.")));
    }

    @PutMapping("/{slug}")
    Mono<ResponseEntity<TopicResponse>> save(
            @PathVariable String slug,
            @Valid @RequestBody TopicRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return this.topics
                .save(request.toTopic(slug), request.distinctIds(), EntityTags.optionalVersion(ifMatch))
                .map(topic -> answer(topic, Freshness.NONE));
    }

    private static ResponseEntity<TopicResponse> answer(Topic topic, CacheControl freshness) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(topic.version()))
                .cacheControl(freshness)
                .body(TopicResponse.from(topic));
    }

    record TopicListResponse(List<TopicResponse> items) {}
}
