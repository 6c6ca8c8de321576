package news.everyday.defaults.problem;

import org.springframework.http.ProblemDetail;

/** Renders a problem for a reader in a browser; a service without pages has none and answers JSON. */
public interface ProblemPage {

    /** A complete, friendly UTF-8 HTML page; never a stack trace. */
    byte[] render(ProblemDetail problem);
}
