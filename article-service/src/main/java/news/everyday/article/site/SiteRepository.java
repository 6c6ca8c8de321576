package news.everyday.article.site;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** SQL of the site's settings, friend links and static pages. */
@Repository
class SiteRepository {

    private final DatabaseClient database;

    SiteRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<SiteSettings> getSettings() {
        return this.database
                .sql("select * from site_settings")
                .map(SiteRepository::toSettings)
                .one();
    }

    Flux<FriendLink> listFriendLinks() {
        return this.database
                .sql("select name, url, position from friend_link order by position")
                .map(row -> new FriendLink(
                        text(row, "name"),
                        text(row, "url"),
                        Objects.requireNonNull(row.get("position", Integer.class))))
                .all();
    }

    Flux<StaticPage> listPages() {
        return this.database
                .sql("select slug, version, title, body_html from static_page order by slug")
                .map(SiteRepository::toPage)
                .all();
    }

    private static SiteSettings toSettings(Readable row) {
        return new SiteSettings(
                version(row),
                text(row, "name"),
                text(row, "slogan"),
                texts(row, "about_lines"),
                text(row, "address"),
                texts(row, "phones"),
                text(row, "email"),
                text(row, "icp_record"),
                text(row, "public_security_record"),
                text(row, "audiovisual_licence"),
                text(row, "public_url"));
    }

    private static StaticPage toPage(Readable row) {
        return new StaticPage(text(row, "slug"), version(row), text(row, "title"), text(row, "body_html"));
    }

    private static long version(Readable row) {
        return Objects.requireNonNull(row.get("version", Long.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static List<String> texts(Readable row, String column) {
        return List.of(Objects.requireNonNull(row.get(column, String[].class)));
    }
}
