package news.everyday.stats.view;

import news.everyday.stats.origin.Sender;

/** Is told of every counted view, on its event loop; must be back within a few hundred nanoseconds and never fail. */
public interface ViewWitness {

    /**
     * A view was counted and acknowledged.
     *
     * @param visitor keyed hash of who looked
     * @param sender where the view came from
     */
    void counted(long articleId, long visitor, Sender sender);
}
