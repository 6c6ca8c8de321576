package news.everyday.stats.series.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTests {

    @Test
    void quotesWhatTextMayHave() {
        assertThat(CsvLine.of("他说:\"好,\n再见\"", "", "42")).isEqualTo("\"他说:\"\"好,\n再见\"\"\",\"\",\"42\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "　=cmd"
            })
    void aFormulaIsMadeText(String text) {
        assertThat(CsvLine.of(text)).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"清溪社区=共享书房", "5G", "“共享书房”", "a-b"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvLine.of(text)).isEqualTo('"' + text + "\"\r\n");
    }
}
