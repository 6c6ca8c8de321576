package news.everyday.member.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The passwords that guessers try first, here and abroad; {@code common-passwords.txt}, lower case. Read when the service
 * starts: the first to register would otherwise hold up an event loop.
 */
@Component
class CommonPasswords {

    private final Set<String> all = load();

    boolean contains(String password) {
        return this.all.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try {
            return new ClassPathResource("common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
