package news.everyday.stats.view;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Is told of every counted view, on its event loop; must be back within a few hundred nanoseconds and never fail. */
public interface ViewWitness {

    /**
     * A view was counted and acknowledged.
     *
     * @param visitor keyed hash of who looked
     * @param request where the view came from
     */
    void counted(long articleId, long visitor, ServerHttpRequest request);
}
