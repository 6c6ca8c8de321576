package news.everyday.member.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidPasswordTests {

    private final ValidPassword.Validator validator = new ValidPassword.Validator(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(strings = {"everyday-news", "群众来信二〇二六", "correct horse battery staple", "12345678!x"})
    void allowsGoodPasswords(String password) {
        assertThat(this.validator.isValid(password, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "群众来信", "12345678", "woaini1314", "PassWord", "5201314520"})
    void refusesShortAndCommonPasswords(String password) {
        assertThat(this.validator.isValid(password, null)).isFalse();
    }

    @Test
    void allowsOneHundredAndTwentyEightCharactersAndNoMore() {
        assertThat(this.validator.isValid("长".repeat(128), null)).isTrue();
        assertThat(this.validator.isValid("😀".repeat(128), null)).isTrue();
        assertThat(this.validator.isValid("长".repeat(129), null)).isFalse();
    }

    @Test
    void refusesNone() {
        assertThat(this.validator.isValid(null, null)).isFalse();
    }
}
