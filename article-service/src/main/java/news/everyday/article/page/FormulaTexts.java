package news.everyday.article.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.everyday.article.page.view.FormulaView;
import news.everyday.article.stats.Board;
import news.everyday.article.stats.HotFormula;
import news.everyday.article.stats.HotFormula.BoardRule;
import news.everyday.article.stats.HotFormula.Damping;
import news.everyday.article.stats.HotFormula.Example;

/** Puts the formula of the hot lists into sentences; every number in them is stats-service's own. */
final class FormulaTexts {

    private FormulaTexts() {}

    static FormulaView of(HotFormula formula) {
        if (!formula.isKnown()) {
            return FormulaView.unknown();
        }
        return new FormulaView(
                true,
                time(formula.dedupWindowSeconds()),
                Objects.requireNonNull(formula.boards()).stream()
                        .flatMap(FormulaTexts::ofBoard)
                        .toList(),
                ofExample(Objects.requireNonNull(formula.example())),
                ofDamping(Objects.requireNonNull(formula.damping())),
                Objects.requireNonNull(formula.source()));
    }

    /** A board that isn't shown here isn't explained either. */
    private static Stream<String> ofBoard(BoardRule rule) {
        return titles(List.of(rule.board())).map(title -> title + "：" + ruleOf(rule) + "。");
    }

    private static String ruleOf(BoardRule rule) {
        if (rule.halfLifeSeconds() == null) {
            return "最近 " + rule.days() + " 天（含当天）通过审核的评论数，评论不衰减";
        }
        String text = "浏览的半衰期为 " + time(rule.halfLifeSeconds());
        if (rule.dayBefore() != null) {
            text += "；只算北京时间当天的浏览，前一天的按 " + percent(rule.dayBefore()) + " 计入，所以零点过后榜单不会是空的";
        }
        return text + standInsOf(rule);
    }

    private static String standInsOf(BoardRule rule) {
        if (rule.standIns() == null || rule.standIns().isEmpty()) {
            return "";
        }
        return "；上榜文章不够时，依次用 " + titles(rule.standIns()).collect(Collectors.joining("、")) + "补足";
    }

    private static Stream<String> titles(List<String> boards) {
        return boards.stream()
                .flatMap(name -> Arrays.stream(Board.values())
                        .filter(board -> board.path().equals(name))
                        .map(Board::title));
    }

    private static String ofExample(Example example) {
        return "举例：半衰期为 " + time(example.halfLifeSeconds()) + "时，"
                + example.items().stream().map(FormulaTexts::ofItem).collect(Collectors.joining("；")) + "。";
    }

    private static String ofItem(Example.Item item) {
        String when = (item.secondsAgo() == 0) ? "此刻" : time(item.secondsAgo()) + "前";
        return "文章 " + item.article() + "：" + when + "被浏览 " + item.views() + " 次，现在的热度是 " + number(item.score());
    }

    private static String ofDamping(Damping damping) {
        return "防止刷榜：一篇文章的浏览中，来自同一访客的超过 " + number(damping.visitor().free()) + " 次、同一地址段的超过 "
                + number(damping.addressBlock().free()) + " 次、同一种浏览器的超过 "
                + number(damping.agent().free()) + " 次之后，再分别只计入该文章浏览的 "
                + percent(damping.visitor().share()) + "、"
                + percent(damping.addressBlock().share()) + "、"
                + percent(damping.agent().share()) + "；某个地址段或浏览器在全站本来就常见的，可到其平常份额的 " + number(damping.usualFactor())
                + " 倍。这只影响热度，不影响点击数。";
    }

    private static String time(long seconds) {
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " 小时";
        }
        return (seconds % 60 == 0) ? seconds / 60 + " 分钟" : seconds + " 秒";
    }

    private static String percent(double share) {
        return number(share * 100) + "%";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
