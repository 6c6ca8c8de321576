package news.everyday.article.article;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what the public may see; a draft or a withdrawn article never comes out of here. */
@Repository
public class ArticleQueries {

    /**
     * The newest of the same tags, station and channel, most in common first: a shared tag counts three, the station two,
     * the channel one.
     */
    private static final String RECOMMEND = """
            with candidate as (
              (select id from article where status in ('PUBLISHED', 'CORRECTED') and channel_slug = :channel
                order by published_at desc, id desc limit 40)
              union
              (select id from article where status in ('PUBLISHED', 'CORRECTED') and station_code = :station
                order by published_at desc, id desc limit 40)
              union
              (select newest.article_id from unnest(:tags::text[]) as wanted(tag) cross join lateral
                (select article_id from article_tag where article_tag.tag = wanted.tag
                  order by published_at desc, article_id desc limit 20) newest)
            )
            select\s""" + ArticleRows.CARD + ArticleListing.FROM + """
            where a.id in (select id from candidate) and a.id <> :id and a.status in ('PUBLISHED', 'CORRECTED')
            order by 3 * cardinality(array(select unnest(a.tags) intersect select unnest(:tags::text[])))
                + case when a.station_code = :station then 2 else 0 end
                + case when a.channel_slug = :channel then 1 else 0 end desc,
              a.published_at desc, a.id desc
            limit :limit
            """;

    private static final String NEWEST_BY_CHANNEL = "select " + ArticleRows.CARD + """

            from channel c cross join lateral
              (select * from article where channel_slug = c.slug and status in ('PUBLISHED', 'CORRECTED')
                order by published_at desc, id desc limit :limit) a
            left join station s on s.code = a.station_code
            order by c.position, a.published_at desc, a.id desc
            """;

    private final DatabaseClient database;

    private final ArticleSearch searches;

    ArticleQueries(DatabaseClient database, ArticleSearch searches) {
        this.database = database;
        this.searches = searches;
    }

    /** Empty when there is no such article or readers may not see it. */
    public Mono<Article> findPublished(long id) {
        return this.database
                .sql("select " + ArticleRows.ARTICLE
                        + " from article where id = :id and status in ('PUBLISHED', 'CORRECTED')")
                .bind("id", id)
                .map(ArticleRows::toArticle)
                .one();
    }

    /**
     * One page of a list, newest first unless the filter names a topic or ids.
     *
     * @param cursor where the page before ended, null for the first; ignored for ids
     * @param limit at most so many
     */
    public Flux<ArticleCard> listPublished(ArticleFilter filter, @Nullable ArticleCursor cursor, int limit) {
        return ArticleListing.of(filter, cursor)
                .on(this.database)
                .bind("limit", limit)
                .map(ArticleRows::toCard)
                .all();
    }

    /** The newest of every channel, channel by channel as the navigation names them; one walk of the index for each. */
    public Flux<ArticleCard> listNewestByChannel(int perChannel) {
        return this.database
                .sql(NEWEST_BY_CHANNEL)
                .bind("limit", perChannel)
                .map(ArticleRows::toCard)
                .all();
    }

    /** The newest since a moment, newest first. */
    public Flux<ArticleCard> listPublishedSince(Instant since, int limit) {
        return this.database
                .sql("select " + ArticleRows.CARD + ArticleListing.FROM
                        + " where a.status in ('PUBLISHED', 'CORRECTED') and a.published_at >= :since"
                        + " order by a.published_at desc, a.id desc limit :limit")
                .bind("since", since)
                .bind("limit", limit)
                .map(ArticleRows::toCard)
                .all();
    }

    /** What else a reader of this article may like; never the article itself. */
    public Flux<ArticleCard> listRecommended(Article article, int limit) {
        return this.database
                .sql(RECOMMEND)
                .bind("id", article.id())
                .bind("channel", article.channelSlug())
                .bind("station", Objects.requireNonNullElse(article.stationCode(), ""))
                .bind("tags", article.tags().toArray(String[]::new))
                .bind("limit", limit)
                .map(ArticleRows::toCard)
                .all();
    }

    /**
     * The newest whose headline or summary contains the text, whatever its case; empty for a blank text. A text of one or
     * two characters is looked for among the newest 20,000 articles only.
     */
    public Flux<ArticleCard> search(String text, int limit) {
        return this.searches.search(text, limit);
    }
}
