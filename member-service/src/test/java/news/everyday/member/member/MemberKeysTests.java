package news.everyday.member.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberKeysTests {

    @ParameterizedTest
    @CsvSource({
        "Reader@Example.TEST, reader@example.test",
        "' reader@example.test ', reader@example.test",
        "老王, 老王",
        "ＡＢＣ读者, abc读者",
        "'老王  Ａ', 老王 a",
        "'老王\u3000a', 老王 a"
    })
    void foldsWhatLooksTheSame(String login, String key) {
        assertThat(MemberKeys.ofLogin(login)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"老王", "ab", "读者 2026", "一二三四五六七八九十一二三四五六七八九十", "<b>老王</b>", "O'Brien\"", "😀😀"})
    void allowsVisibleNames(String name) {
        assertThat(new ValidDisplayName.Validator().isValid(name, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "王",
                "王 ",
                "一二三四五六七八九十一二三四五六七八九十一",
                "老\n王",
                "老\u0000王",
                "老\u200b王",
                "\u202e王老",
                "老\ue000王",
                "老\ud83d王",
                "老\u2028王",
                "a@b.cn",
                "老＠王"
            })
    void refusesNamesThatAreTooShortTooLongOrInvisible(String name) {
        assertThat(new ValidDisplayName.Validator().isValid(name, null)).isFalse();
    }
}
