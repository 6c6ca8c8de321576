package news.everyday.article.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class EntityTagsTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", " \"3\" "})
    void readsAVersion(String ifMatch) {
        assertThat(EntityTags.requiredVersion(ifMatch)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "*", "\"x\"", "\"1\", \"2\""})
    void refusesOtherTags(String ifMatch) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> EntityTags.requiredVersion(ifMatch))
                .satisfies(ex -> assertThat(ex.getStatusCode().value()).isEqualTo(412));
    }

    @Test
    void asksForATagWhereOneIsNeeded() {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> EntityTags.requiredVersion(null))
                .satisfies(ex -> assertThat(ex.getStatusCode().value()).isEqualTo(428));
    }
}
