package news.everyday.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficOptionsTests {

    @Test
    void sendsTwentyViewsASecondForTenMinutesByDefault() {
        assertThat(TrafficOptions.parse(new String[0])).isEqualTo(new TrafficOptions(null, 20, 600));
    }

    @Test
    void takesEveryOption() {
        String[] arguments = {"--rate", "5.5", "--seconds", "30", "--gateway", "http://localhost:18080"};

        assertThat(TrafficOptions.parse(arguments))
                .isEqualTo(new TrafficOptions(URI.create("http://localhost:18080"), 5.5, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "--rate many, '--rate needs a number, not many.'",
        "--seconds 1.5, '--seconds needs a number, not 1.5.'",
        "--gateway nowhere, '--gateway needs an address such as http://localhost:8080, not nowhere.'"
    })
    void saysWhatIsWanted(String commandLine, String message) {
        assertThatThrownBy(() -> TrafficOptions.parse(commandLine.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rate", "--rate 0", "--rate many", "--seconds 0", "--loud 3"})
    void refusesWhatMakesNoSense(String commandLine) {
        assertThatThrownBy(() -> TrafficOptions.parse(commandLine.split(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
