package news.everyday.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsSectionsTests {

    @Test
    void addsASection() {
        assertThat(ResultsSections.with("# Results\n\ntable\n", "Views", "one"))
                .isEqualTo("# Results\n\ntable\n\n## Views\n\none\n");
    }

    @Test
    void putsASectionInThePlaceOfTheLastOne() {
        String content = "# Results\n\n## Views\n\none\n\n## Gateway\n\nfast\n";

        assertThat(ResultsSections.with(content, "Views", "two"))
                .isEqualTo("# Results\n\n## Views\n\ntwo\n\n## Gateway\n\nfast\n");
    }
}
