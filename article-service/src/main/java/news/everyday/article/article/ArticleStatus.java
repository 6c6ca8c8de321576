package news.everyday.article.article;

/** Where an article (稿件) stands. */
public enum ArticleStatus {
    /** 草稿: only staff see it. */
    DRAFT,
    /** 待发: only staff see it; it is published by itself when its time comes. */
    SCHEDULED,
    /** 已发: public. */
    PUBLISHED,
    /** 已更正: public, changed after it was published. */
    CORRECTED,
    /** 已撤: was public, is gone. */
    WITHDRAWN;

    public boolean isPublic() {
        return this == PUBLISHED || this == CORRECTED;
    }
}
