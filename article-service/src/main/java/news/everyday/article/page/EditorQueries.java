package news.everyday.article.page;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Responsible editors (责任编辑) as public articles name them. */
@Repository
class EditorQueries {

    private final DatabaseClient database;

    EditorQueries(DatabaseClient database) {
        this.database = database;
    }

    /** The name itself if some public article carries it; whole names only, so that nobody can list the newsroom. */
    Flux<String> listNamed(String name) {
        return this.database
                .sql("""
                        select responsible_editor from article
                        where responsible_editor = :name and status in ('PUBLISHED', 'CORRECTED') limit 1
                        """)
                .bind("name", name)
                .map(row -> Objects.requireNonNull(row.get("responsible_editor", String.class)))
                .all();
    }
}
