package news.everyday.article.media;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Pictures in PostgreSQL. */
@Repository
class MediaRepository {

    private final DatabaseClient database;

    private final Clock clock;

    MediaRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores it; empty when the same bytes are there already. */
    Mono<StoredPicture> insert(Picture picture, long memberId) {
        return this.database
                .sql("""
                        insert into media (content_hash, content_type, width, height, bytes, uploaded_by, uploaded_at)
                        values (:hash, :type, :width, :height, :bytes, :member, :now)
                        on conflict (content_hash) do nothing
                        returning id, content_type, width, height
                        """)
                .bind("hash", picture.hash())
                .bind("type", picture.format().type().toString())
                .bind("width", picture.size().width())
                .bind("height", picture.size().height())
                .bind("bytes", picture.bytes())
                .bind("member", memberId)
                .bind("now", this.clock.instant())
                .map(MediaRepository::toStored)
                .one();
    }

    /** Empty when these bytes aren't there. */
    Mono<StoredPicture> findByHash(String hash) {
        return this.database
                .sql("select id, content_type, width, height from media where content_hash = :hash")
                .bind("hash", hash)
                .map(MediaRepository::toStored)
                .one();
    }

    /** Empty when there is no such picture. */
    Mono<PictureBytes> findBytes(long id) {
        return this.database
                .sql("select content_type, content_hash, bytes from media where id = :id")
                .bind("id", id)
                .map(row -> new PictureBytes(
                        formatOf(row),
                        Objects.requireNonNull(row.get("content_hash", String.class)),
                        Objects.requireNonNull(row.get("bytes", byte[].class))))
                .one();
    }

    private static StoredPicture toStored(Readable row) {
        return new StoredPicture(
                Objects.requireNonNull(row.get("id", Long.class)),
                formatOf(row),
                Objects.requireNonNull(row.get("width", Integer.class)),
                Objects.requireNonNull(row.get("height", Integer.class)));
    }

    private static PictureFormat formatOf(Readable row) {
        return PictureFormat.ofType(Objects.requireNonNull(row.get("content_type", String.class)));
    }
}
