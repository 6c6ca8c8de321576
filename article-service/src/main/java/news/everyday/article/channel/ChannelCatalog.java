package news.everyday.article.channel;

import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.everyday.article.catalog.CatalogProperties;
import news.everyday.article.catalog.ReloadedCatalog;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All channels, from memory. */
@Component
public class ChannelCatalog extends ReloadedCatalog<Map<String, Channel>> {

    private final DatabaseClient database;

    ChannelCatalog(DatabaseClient database, CatalogProperties properties) {
        super(properties);
        this.database = database;
    }

    /** In the order of the navigation. */
    public List<Channel> list() {
        return List.copyOf(content().values());
    }

    public Optional<Channel> find(String slug) {
        return Optional.ofNullable(content().get(slug));
    }

    @Override
    protected Mono<Map<String, Channel>> load() {
        return this.database
                .sql("select slug, name, position, nav_row from channel order by position")
                .map(ChannelCatalog::toChannel)
                .all()
                .collectMap(Channel::slug, channel -> channel, LinkedHashMap::new);
    }

    private static Channel toChannel(Readable row) {
        return new Channel(
                Objects.requireNonNull(row.get("slug", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("position", Integer.class)),
                Objects.requireNonNull(row.get("nav_row", Integer.class)));
    }
}
