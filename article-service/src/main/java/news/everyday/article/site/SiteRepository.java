package news.everyday.article.site;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** SQL of the site's settings, friend links and static pages. */
@Repository
class SiteRepository {

    private static final String UPDATE_SETTINGS = """
            update site_settings set version = version + 1, name = :name, slogan = :slogan, about_lines = :aboutLines,
              address = :address, phones = :phones, email = :email, icp_record = :icpRecord,
              public_security_record = :publicSecurityRecord, audiovisual_licence = :audiovisualLicence,
              public_url = :publicUrl
            where version = :version returning *
            """;

    private static final String SAVE_PAGE = """
            insert into static_page as page (slug, title, body_html, updated_at) values (:slug, :title, :bodyHtml, :now)
            on conflict (slug) do update set version = page.version + 1, title = excluded.title,
              body_html = excluded.body_html, updated_at = excluded.updated_at
            where page.version = :version
            returning slug, version, title, body_html
            """;

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

    /** Empty when there is no such page. */
    Mono<StaticPage> findPage(String slug) {
        return this.database
                .sql("select slug, version, title, body_html from static_page where slug = :slug")
                .bind("slug", slug)
                .map(SiteRepository::toPage)
                .one();
    }

    /** The settings as they are now; empty when their version isn't the given one any more. */
    Mono<SiteSettings> updateSettings(SiteSettings settings) {
        return this.database
                .sql(UPDATE_SETTINGS)
                .bind("version", settings.version())
                .bind("name", settings.name())
                .bind("slogan", settings.slogan())
                .bind("aboutLines", settings.aboutLines().toArray(String[]::new))
                .bind("address", settings.address())
                .bind("phones", settings.phones().toArray(String[]::new))
                .bind("email", settings.email())
                .bind("icpRecord", settings.icpRecord())
                .bind("publicSecurityRecord", settings.publicSecurityRecord())
                .bind("audiovisualLicence", settings.audiovisualLicence())
                .bind("publicUrl", settings.publicUrl())
                .map(SiteRepository::toSettings)
                .one();
    }

    /** Within the caller's transaction. */
    Mono<Void> replaceFriendLinks(List<FriendLink> links) {
        return this.database
                .sql("delete from friend_link")
                .then()
                .then(this.database
                        .sql("insert into friend_link (position, name, url)"
                                + " select * from unnest(:positions, :names, :urls)")
                        .bind(
                                "positions",
                                links.stream().map(FriendLink::position).toArray(Integer[]::new))
                        .bind("names", links.stream().map(FriendLink::name).toArray(String[]::new))
                        .bind("urls", links.stream().map(FriendLink::url).toArray(String[]::new))
                        .then());
    }

    /** The page as it is now; empty when there is one whose version isn't the given one. */
    Mono<StaticPage> savePage(StaticPage page, Instant now) {
        return this.database
                .sql(SAVE_PAGE)
                .bind("slug", page.slug())
                .bind("version", page.version())
                .bind("title", page.title())
                .bind("bodyHtml", page.bodyHtml())
                .bind("now", now)
                .map(SiteRepository::toPage)
                .one();
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
