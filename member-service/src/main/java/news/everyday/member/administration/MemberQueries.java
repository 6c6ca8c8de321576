package news.everyday.member.administration;

import news.everyday.member.member.Member;
import news.everyday.member.member.MemberKeys;
import news.everyday.member.member.MemberRows;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Lists of members for administrators. */
@Repository
public class MemberQueries {

    private final DatabaseClient database;

    MemberQueries(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Members, newest first.
     *
     * @param query part of the address or of the name, in any case; empty for all
     * @param before only members older than the one with this id; null to start with the newest
     */
    public Flux<Member> list(String query, @Nullable Long before, int limit) {
        return this.database
                .sql("select " + MemberRows.COLUMNS + """
                         from member
                        where id < :before and (email_key like :pattern or display_name_key like :pattern)
                        order by id desc limit :limit
                        """)
                .bind("before", (before != null) ? before : Long.MAX_VALUE)
                .bind("pattern", "%" + escape(query) + "%")
                .bind("limit", limit)
                .map(MemberRows::toMember)
                .all();
    }

    private static String escape(String query) {
        return MemberKeys.ofLogin(query).replaceAll("([\\\\%_])", "\\\\$1");
    }
}
