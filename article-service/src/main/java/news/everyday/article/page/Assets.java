package news.everyday.article.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.everyday.article.answer.PreparedAnswer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The static files, read once. All of them lie under one path with a fingerprint of all their content, so that modules
 * find each other by relative names and a browser may keep them for ever.
 */
@Component
public class Assets {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "ico", MediaType.parseMediaType("image/x-icon"));

    private final Map<String, Asset> files = new TreeMap<>();

    private final String version;

    Assets() throws IOException {
        ByteArrayOutputStream everything = new ByteArrayOutputStream();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:/assets/*")) {
            String name = String.valueOf(resource.getFilename());
            this.files.put(name, new Asset(typeOf(name), PreparedAnswer.of(resource.getContentAsByteArray())));
        }
        for (Asset asset : this.files.values()) {
            everything.write(asset.content().body());
        }
        this.version = PreparedAnswer.fingerprint(everything.toByteArray());
    }

    /** A static file and its media type. */
    public record Asset(MediaType type, PreparedAnswer content) {}

    /** Path of this build's files, e.g. {@code /assets/3f9a0c12d4e5f607}. */
    public String path() {
        return "/assets/" + this.version;
    }

    public boolean isCurrent(String version) {
        return this.version.equals(version);
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(this.files.get(name));
    }

    private static MediaType typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM);
    }
}
