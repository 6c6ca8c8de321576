package news.everyday.defaults.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.defaults.feed.FeedLog;
import news.everyday.defaults.problem.Problems;
import news.everyday.defaults.security.AccessRules;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@SpringBootApplication
public class PaperServiceApplication {

    enum Size {
        TABLOID,
        BROADSHEET
    }

    record Sheet(@Nullable Boolean coloured) {}

    record PaperRequest(
            @NotBlank String headline,
            @Nullable OffsetDateTime printAt,
            @Nullable Integer copies,
            @Nullable Size size,
            @Nullable List<Sheet> sheets) {}

    record PaperSearch(@Nullable OffsetDateTime from) {}

    @Bean
    AccessRules accessRules() {
        return exchanges -> exchanges
                .pathMatchers(HttpMethod.GET, "/papers/**")
                .permitAll()
                .pathMatchers("/papers")
                .hasRole("EDITOR");
    }

    @RestController
    static class PaperController {

        private final FeedLog feed;

        PaperController(FeedLog feed) {
            this.feed = feed;
        }

        @GetMapping("/papers/{id}")
        Mono<String> paper(@PathVariable long id) {
            return switch ((int) id) {
                case 1 -> Mono.error(new IllegalStateException("secret: the password is 12345"));
                case 2 -> Mono.error(new OptimisticLockingFailureException("row"));
                case 3 -> Mono.error(new java.util.concurrent.TimeoutException());
                case 4 -> Mono.error(Problems.problem(HttpStatus.NOT_FOUND, "article-not-found", "No article 4."));
                case 5 ->
                    Mono.error(new IllegalStateException("wang.xin@example.com from 203.0.113.9 called 13812345678"));
                default -> Mono.just("paper");
            };
        }

        @PostMapping("/papers")
        Mono<String> create(@Valid @RequestBody PaperRequest request) {
            return Mono.just(request.headline());
        }

        @GetMapping("/papers/search")
        Mono<String> search(PaperSearch search, @RequestParam LocalDate day) {
            return Mono.just("papers of " + day + search);
        }

        @GetMapping("/internal/v1/ping")
        Mono<String> ping() {
            return Mono.just("pong");
        }
    }
}
