package news.everyday.article.station;

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

/** All regional stations, from memory. */
@Component
public class StationCatalog extends ReloadedCatalog<Map<String, RegionalStation>> {

    private final DatabaseClient database;

    StationCatalog(DatabaseClient database, CatalogProperties properties) {
        super(properties);
        this.database = database;
    }

    /** In the order of the page's list. */
    public List<RegionalStation> list() {
        return List.copyOf(content().values());
    }

    public Optional<RegionalStation> find(String code) {
        return Optional.ofNullable(content().get(code));
    }

    @Override
    protected Mono<Map<String, RegionalStation>> load() {
        return this.database
                .sql("select code, name, region_code, position from station order by position")
                .map(StationCatalog::toStation)
                .all()
                .collectMap(RegionalStation::code, station -> station, LinkedHashMap::new);
    }

    private static RegionalStation toStation(Readable row) {
        return new RegionalStation(
                Objects.requireNonNull(row.get("code", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("region_code", String.class)),
                Objects.requireNonNull(row.get("position", Integer.class)));
    }
}
