package news.everyday.stats.article;

import java.util.List;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The article isn't published, as far as we know: never heard of, or withdrawn. */
public final class ArticleNotFoundException extends ErrorResponseException {

    public ArticleNotFoundException(List<Long> ids) {
        super(HttpStatus.NOT_FOUND);
        setType(Problems.type("article-not-found"));
        setDetail(
                (ids.size() == 1)
                        ? "No published article with id " + ids.get(0) + "."
                        : "No published articles with ids "
                                + ids.stream().limit(20).toList() + ".");
    }
}
