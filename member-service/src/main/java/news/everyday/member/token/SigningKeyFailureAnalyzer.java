package news.everyday.member.token;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do about a missing or broken signing key. */
class SigningKeyFailureAnalyzer extends AbstractFailureAnalyzer<SigningKeyException> {

    private static final String ACTION = """
            Make a key once and keep it secret:
                openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out signing-key.pem
            Then set news.member.signing-key (environment: NEWS_MEMBER_SIGNING_KEY) to file:/path/to/signing-key.pem
            or to the text of the file. All replicas need the same key.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SigningKeyException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause);
    }
}
