package news.everyday.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.ResourcePropertySource;

class PersonalDataTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Key (email)=(wang.xin@example.com) already exists | Key (email)=(***) already exists",
                "读者 王欣 <xin+news@mail.example.cn> 来信 | 读者 王欣 <***> 来信",
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl refused | Bearer *** refused",
                "电话13812345678。 | 电话***。",
                "limit of 203.0.113.9 reached | limit of *** reached",
                "from 2001:db8::8a2e:370:7334 again | from *** again"
            })
    void masksWhatIsAPersons(String text, String expected) {
        assertThat(PersonalData.mask(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection refused: /127.0.0.1:6379",
                "article-service.news.svc/10.96.4.17:8081 timed out",
                "192.168.3.4 and 172.20.0.1 are ours",
                "trace 4bf92f3577b34da6a3ce929d0e0e4736, position 13812345678901",
                "Netty 4.2.18.Final at 2026-11-25T12:00:00.000+08:00"
            })
    void leavesWhatOperatorsNeed(String text) {
        assertThat(PersonalData.mask(text)).isEqualTo(text);
    }

    @Test
    void isTheExpressionOfTheTextFormat() throws IOException {
        var defaults = new ResourcePropertySource("classpath:news-defaults.properties");

        assertThat((String) defaults.getProperty("logging.pattern.console"))
                .contains("'" + PersonalData.EXPRESSION + "', '" + PersonalData.MASK + "'");
    }
}
