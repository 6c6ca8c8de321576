package news.everyday.article.page;

import java.util.List;
import news.everyday.article.comment.Comment;
import news.everyday.article.comment.CommentPage;
import news.everyday.article.page.view.CommentView;
import news.everyday.article.page.view.CommentsView;
import news.everyday.article.page.view.MomentView;

/** Says of comments what the templates show. */
final class CommentViews {

    private CommentViews() {}

    static CommentsView of(CommentPage page) {
        return new CommentsView(page.isKnown(), of(page.comments()), page.next());
    }

    private static List<CommentView> of(List<Comment> comments) {
        return comments.stream().map(CommentViews::of).toList();
    }

    private static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.author(),
                comment.replyTo(),
                MomentView.of(comment.createdAt()),
                comment.body(),
                of(comment.replies()));
    }
}
