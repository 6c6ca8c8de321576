package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese sentences carry Chinese marks (GB/T 15834): a half-width comma between them looks like a misprint. */
class PunctuationTests {

    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}”],|,\\p{IsHan}|\\p{IsHan}[;?!]");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/jte", "src/main/resources/assets", "src/main/java/news/everyday/article/page"})
    void sentencesHaveNoHalfWidthMarks(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(jte|js|java)"))
                            .flatMap(PunctuationTests::misprints))
                    .isEmpty();
        }
    }

    @Test
    void aMisprintIsFound() {
        assertThat(HALF_WIDTH.matcher("请登录,再试").find()).isTrue();
        assertThat(HALF_WIDTH.matcher("来源:本网").find()).isFalse();
    }

    private static Stream<String> misprints(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> !line.matches("\\s*(\\*|/\\*|//).*"))
                    .filter(line -> HALF_WIDTH.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
