package news.everyday.stats.view.web;

import java.time.Instant;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.view.CountedView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/**
 * What became of one view of several.
 *
 * @param view null when it has a problem
 * @param problem why it wasn't counted; null when it was taken
 */
record ViewOutcome(
        long articleId,
        @Nullable CountedView view,
        @Nullable ErrorResponseException problem) {

    static ViewOutcome of(long articleId, CountedView view) {
        return new ViewOutcome(articleId, view, null);
    }

    static ViewOutcome of(long articleId, ErrorResponseException problem) {
        return new ViewOutcome(articleId, null, problem);
    }

    /** By hand: the words in it are ours, and an object mapper costs more than counting. */
    void write(StringBuilder json) {
        if (this.view != null) {
            write(this.articleId, this.view, json);
        } else if (this.problem != null) {
            json.append("{\"articleId\":\"").append(this.articleId).append("\",\"problem\":{\"type\":\"");
            json.append(this.problem.getBody().getType()).append("\",\"status\":");
            json.append(this.problem.getStatusCode().value()).append(",\"detail\":\"");
            json.append(this.problem.getBody().getDetail()).append("\"}}");
        }
    }

    static void write(long articleId, CountedView view, StringBuilder json) {
        json.append("{\"articleId\":\"").append(articleId).append("\",\"views\":");
        if (view.views() == CountedView.UNKNOWN) {
            json.append("null");
        } else {
            json.append(view.views());
        }
        json.append(",\"counted\":").append(view.counted());
        if (view.isSpooled()) {
            writeSpooled(view, json);
        }
        json.append('}');
    }

    /** The total is one we saw before; this view isn't in it. */
    private static void writeSpooled(CountedView view, StringBuilder json) {
        json.append(",\"spooled\":true");
        if (view.asOf() != CountedView.UNKNOWN) {
            json.append(",\"asOf\":\"")
                    .append(NewsDay.at(Instant.ofEpochMilli(view.asOf())))
                    .append('"');
        }
    }
}
