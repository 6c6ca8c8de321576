package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void comesBackFromItsText() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-25T08:30:00.123456Z"), 42);

        assertThat(Cursor.parse(cursor.encode(), CommentOrder.NEWEST)).isEqualTo(cursor);
    }

    @Test
    void beginsAtTheStartOfTheList() {
        assertThat(Cursor.parse(null, CommentOrder.OLDEST)).isEqualTo(new Cursor(Instant.EPOCH, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "!!",
                "AAAA",
                "__________________________________________",
                "f_________8AAAAAAAAAAQ",
                "gAAAAAAAAAAAAAAAAAAAAQ",
                "AAAAAAAAAAEAAAAAAAAAAQA"
            })
    void refusesWhatIsNoneOfOurs(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, CommentOrder.NEWEST)).hasMessageContaining("invalid-cursor");
    }

    @Test
    void pointsToTheLastItemOfAFullPage() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, id -> new Cursor(Instant.EPOCH, id));

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), new Cursor(Instant.EPOCH, 2)));
    }

    @Test
    void isAbsentOnTheLastPage() {
        Page<Integer> page = Page.of(List.of(1, 2), 2, id -> new Cursor(Instant.EPOCH, id));

        assertThat(page.next()).isNull();
    }
}
