package news.everyday.article.page;

/** comment-service's answers, as its own tests promise them. */
final class CommentStories {

    static final String TWO_WITH_A_REPLY = """
            {"items":[
              {"id":"13","articleId":"1","parentId":"11","rootId":"11","body":"同感,下次一起去。","author":{"id":"9","displayName":"晨光"},
               "status":"APPROVED","createdAt":"2026-11-24T20:15:00+08:00","likes":0,
               "replyTo":{"id":"7","displayName":"绿园老街坊"},"replyCount":0},
              {"id":"12","articleId":"1","body":"希望别的社区也学一学。🙂","author":{"id":"8","displayName":"<script>alert(1)</script>"},
               "status":"APPROVED","createdAt":"2026-11-24T19:02:00+08:00","likes":1,"replyCount":0},
              {"id":"11","articleId":"1","body":"社区餐厅的小碗菜确实方便 <b>& 便宜</b>","author":{"id":"7","displayName":"绿园老街坊"},
               "status":"APPROVED","createdAt":"2026-11-24T18:40:00+08:00","likes":3,"replyCount":1}],
             "next":"bmV4dA","total":41,"asOf":"2026-11-24T21:00:00+08:00"}
            """;

    static final String NONE = """
            {"items":[],"total":0,"asOf":"2026-11-24T21:00:00+08:00"}
            """;

    private CommentStories() {}
}
