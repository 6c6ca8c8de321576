package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration only expands, so that the version before works on the schema after it (扩展再收缩). */
class MigrationTests {

    static Stream<Path> migrations() {
        return Checkout.SERVICES.stream()
                .map(service -> Checkout.root().resolve(service + "/src/main/resources/db/migration"))
                .filter(folder -> folder.toFile().isDirectory())
                .flatMap(folder -> Checkout.files(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void theVersionBeforeCanStillWork(Path migration) {
        assertThat(Migration.of(Checkout.text(migration)).narrowings())
                .as(migration.getFileName()
                        + " may narrow only with a line `-- contract: <since when nothing uses it>`")
                .isEmpty();
    }

    @Test
    void thereAreMigrations() {
        assertThat(migrations().count()).isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table article;",
                "DROP TABLE IF EXISTS article;",
                "alter table article drop column summary;",
                "alter table article\n  add column seen int,\n  drop summary;",
                "alter table article rename to story;",
                "alter table article rename column summary to abstract;",
                "alter table article alter column summary set not null;",
                "alter table article alter column views type bigint;",
                "alter table article alter summary set data type varchar(10);",
                "alter table article alter column source drop default;",
                "alter table article add column source text not null;",
                "alter table article add constraint short check (length(headline) < 10);",
                "alter table article add unique (headline);",
                "create unique index one_headline on article (headline);",
                "drop view article_card;",
                "drop function hot(bigint);",
                "truncate article;",
                "alter type article_status rename value 'DRAFT' to 'NEW';",
                "revoke insert on article from article_app;"
            })
    void seesWhatWouldBreakIt(String sql) {
        assertThat(Migration.of(sql).narrowings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table article (id bigint primary key, source text not null unique);",
                "alter table article add column seen int;",
                "alter table article add column seen int not null default 0;",
                "alter table article add column seen int not null default (1 + 1), add column more text;",
                "create index article_seen on article (seen);",
                "create table story (id int); alter table story add constraint c check (id > 0); create unique index u on story (id);",
                "insert into channel values ('drop table article; alter table article rename to x');",
                "-- drop table article;\nselect 1;",
                "create function f() returns void language plpgsql as $$ begin drop table if exists x; end $$;",
                "create function f(a text) returns void; revoke execute on function f(text) from public;",
                "drop index article_seen;",
                "alter table article drop constraint short;",
                "alter table article alter column summary drop not null;",
                "-- contract: unused since 0.3.0\nalter table article drop column summary;"
            })
    void letsPassWhatDoesnt(String sql) {
        assertThat(Migration.of(sql).narrowings()).isEmpty();
    }

    @Test
    void namesTheStatement() {
        List<String> narrowings =
                Migration.of("select 1;\nalter table a\n  drop column b;").narrowings();

        assertThat(narrowings).containsExactly("alter table a drop column b");
    }
}
