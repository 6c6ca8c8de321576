package news.everyday.article.page.view;

import java.util.List;

/**
 * The explanation of the hot lists (热榜怎么算), in sentences.
 *
 * @param known false when stats-service could not be asked and nothing is remembered
 * @param dedup within which a repeated view isn't counted
 * @param boards one sentence each
 * @param example the worked number
 * @param damping what keeps one source from lifting an article
 * @param source where the way of keeping the scores comes from
 */
public record FormulaView(
        boolean known, String dedup, List<String> boards, String example, String damping, String source) {

    public static FormulaView unknown() {
        return new FormulaView(false, "", List.of(), "", "", "");
    }
}
