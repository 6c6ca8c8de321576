package news.everyday.gateway.fallback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import news.everyday.defaults.problem.ProblemPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The gateway's own page for readers: needs no service, no script and no other file. */
@Component
public final class ErrorPage implements ProblemPage {

    private final String template;

    ErrorPage(@Value("classpath:fallback/error.html") Resource template) throws IOException {
        this.template = template.getContentAsString(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] render(ProblemDetail problem) {
        ErrorMessage message = ErrorMessage.of(problem.getStatus());
        Map<String, Object> properties = Objects.requireNonNullElse(problem.getProperties(), Map.of());
        return this.template
                .replace("{{status}}", Integer.toString(problem.getStatus()))
                .replace("{{title}}", message.title())
                .replace("{{text}}", message.text())
                .replace("{{traceId}}", HtmlUtils.htmlEscape(String.valueOf(properties.get("traceId"))))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The page's inline style as a source of a Content-Security-Policy, e.g. {@code sha256-…}. */
    public String styleHash() {
        int start = this.template.indexOf("<style>") + "<style>".length();
        String style = this.template.substring(start, this.template.indexOf("</style>"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }
}
