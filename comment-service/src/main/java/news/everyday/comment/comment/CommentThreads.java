package news.everyday.comment.comment;

import news.everyday.comment.article.ArticleThreads;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Comments as readers see them. */
@Service
public class CommentThreads {

    private final ArticleThreads articles;

    private final CommentRepository comments;

    private final CommentQueries queries;

    private final CommentCounts counts;

    CommentThreads(ArticleThreads articles, CommentRepository comments, CommentQueries queries, CommentCounts counts) {
        this.articles = articles;
        this.comments = comments;
        this.queries = queries;
        this.counts = counts;
    }

    /**
     * Part of an article's comments.
     *
     * @param total approved comments of the whole article
     */
    public record Listing(Page<ListedComment> page, long total) {}

    /** Fails with 404 for an article that readers can't see. */
    public Mono<Listing> list(long articleId, CommentOrder order, Cursor from, int limit) {
        return this.articles
                .requireReadable(articleId)
                .then(this.queries.listApproved(articleId, order, from, limit))
                .zipWith(this.counts.countOf(articleId), Listing::new);
    }

    /** The replies under a comment, oldest first. Fails with 404 for a comment that readers can't see. */
    public Mono<Page<ListedComment>> listReplies(long rootId, Cursor from, int limit) {
        return this.comments
                .findById(rootId)
                .filter(root -> root.status() == CommentStatus.APPROVED)
                .switchIfEmpty(Mono.error(() -> CommentProblems.notFound(rootId)))
                .flatMap(root -> this.articles.requireReadable(root.articleId()))
                .then(this.queries.listReplies(rootId, from, limit));
    }

    /** A member's own comments on an article, pending and refused ones too. Fails with 404 as {@link #list}. */
    public Mono<Page<Comment>> listOwn(Author author, long articleId, Cursor from, int limit) {
        return this.articles.requireReadable(articleId).then(this.queries.listOwn(author.id(), articleId, from, limit));
    }
}
