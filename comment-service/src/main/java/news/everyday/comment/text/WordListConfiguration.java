package news.everyday.comment.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class WordListConfiguration {

    @Bean
    WordList wordList(WordListProperties lists) {
        return new WordList(linesOf(lists.withheld()), linesOf(lists.allowed()));
    }

    private static List<String> linesOf(Resource list) {
        try {
            return list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException("Can't read the word list " + list, ex);
        }
    }
}
