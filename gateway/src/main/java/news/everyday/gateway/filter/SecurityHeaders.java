package news.everyday.gateway.filter;

import news.everyday.gateway.fallback.ErrorPage;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What a browser may do with our answers. */
@Component
final class SecurityHeaders {

    private final String contentSecurityPolicy;

    SecurityHeaders(ErrorPage errorPage) {
        this.contentSecurityPolicy = String.join(
                "; ",
                "default-src 'self'",
                "style-src 'self' '" + errorPage.styleHash() + "'",
                "img-src 'self' https: data:",
                "object-src 'none'",
                "frame-ancestors 'none'",
                "base-uri 'self'",
                "form-action 'self'");
    }

    void writeTo(HttpHeaders headers, boolean secure) {
        headers.set("Content-Security-Policy", this.contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
