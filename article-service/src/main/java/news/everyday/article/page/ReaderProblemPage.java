package news.everyday.article.page;

import java.util.Map;
import news.everyday.article.page.view.HeadView;
import news.everyday.article.page.view.ProblemView;
import news.everyday.defaults.problem.ProblemPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** An error as a page of the site. */
@Component
class ReaderProblemPage implements ProblemPage {

    /** Late, because the handler of errors is made before nearly everything else. */
    private final ObjectProvider<PageRenderer> renderer;

    ReaderProblemPage(ObjectProvider<PageRenderer> renderer) {
        this.renderer = renderer;
    }

    @Override
    public byte[] render(ProblemDetail problem) {
        ProblemView view = viewOf(problem);
        HeadView head = HeadView.of(view.title(), view.title(), "").hidden();
        return this.renderer
                .getObject()
                .render("problem", head, Map.of("problem", view))
                .body();
    }

    private static ProblemView viewOf(ProblemDetail problem) {
        Map<String, Object> properties = problem.getProperties();
        Object traceId = (properties != null) ? properties.get("traceId") : null;
        return new ProblemView(
                problem.getStatus(), title(problem), advice(problem), (traceId != null) ? traceId.toString() : "—");
    }

    private static String title(ProblemDetail problem) {
        return switch (problem.getStatus()) {
            case 404 -> "页面不存在";
            case 400 -> "请求有误";
            case 401, 403 -> "无权访问";
            case 503, 504 -> "暂时无法显示";
            default -> "出了点问题";
        };
    }

    private static String advice(ProblemDetail problem) {
        return switch (problem.getStatus()) {
            case 404 -> "您要找的内容不存在，或者已经撤下。";
            case 400 -> "地址中有无法识别的内容，请检查后再试。";
            case 401, 403 -> "请登录有权限的账号后再试。";
            case 503, 504 -> "服务正忙，请稍后刷新页面。";
            default -> "我们已经记录了这个问题，请稍后再试。";
        };
    }
}
