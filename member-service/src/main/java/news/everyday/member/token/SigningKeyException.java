package news.everyday.member.token;

import org.jspecify.annotations.Nullable;

/** A key is missing or unusable, so this service must not start. */
class SigningKeyException extends RuntimeException {

    SigningKeyException(String message) {
        this(message, null);
    }

    SigningKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
