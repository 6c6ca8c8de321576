package news.everyday.stats.view.web;

import java.util.Arrays;
import java.util.List;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;

/** Lists of articles as addresses name them: {@code 1,2}. */
public final class ArticleIds {

    private ArticleIds() {}

    /** Each once, in the order asked; fails with 400 for anything else than ids, and for too many. */
    public static List<Long> parse(String articleIds, int most) {
        List<Long> ids = Arrays.stream(articleIds.split(","))
                .map(String::trim)
                .filter(id -> !id.isEmpty())
                .map(ViewRequest::parseId)
                .distinct()
                .toList();
        if (ids.size() > most) {
            throw Problems.invalidField(
                    HttpStatus.BAD_REQUEST, "invalid-request", "articleIds", "has more than " + most + " ids");
        }
        return ids;
    }
}
