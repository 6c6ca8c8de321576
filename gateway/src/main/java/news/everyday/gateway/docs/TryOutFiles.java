package news.everyday.gateway.docs;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The try-out page and its files, our own and Swagger UI's; these and no others, read once. */
@Component
public class TryOutFiles {

    private static final String OWN = "classpath:/docs/";

    /** Whatever version the build has. */
    private static final String SWAGGER_UI = "classpath*:/META-INF/resources/webjars/swagger-ui/*/";

    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final TryOutFile page;

    private final Map<String, TryOutFile> files;

    TryOutFiles() throws IOException {
        this.page = read(OWN + "index.html", MediaType.parseMediaType("text/html;charset=UTF-8"));
        this.files = Map.of(
                "try-out.css", read(OWN + "try-out.css", STYLE),
                "try-out.js", read(OWN + "try-out.js", SCRIPT),
                "swagger-ui.css", read(SWAGGER_UI + "swagger-ui.css", STYLE),
                "swagger-ui-bundle.js", read(SWAGGER_UI + "swagger-ui-bundle.js", SCRIPT));
    }

    /** A file as it is sent. */
    public record TryOutFile(MediaType type, byte[] content, String etag) {}

    public TryOutFile page() {
        return this.page;
    }

    /** Empty for a name that isn't one of the page's files. */
    public Optional<TryOutFile> find(String name) {
        return Optional.ofNullable(this.files.get(name));
    }

    private static TryOutFile read(String location, MediaType type) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(location);
        if (found.length != 1) {
            throw new IllegalStateException("There should be one " + location + ", not " + found.length);
        }
        byte[] content = found[0].getContentAsByteArray();
        return new TryOutFile(type, content, '"' + DigestUtils.md5DigestAsHex(content) + '"');
    }
}
