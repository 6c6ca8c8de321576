package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTests {

    @Test
    void countsARareCharacterAsOne() {
        assertThat(CommentText.of("𠮷".repeat(1000)).body()).hasSize(2000);
    }

    @Test
    void doesNotCountTheSpacesAround() {
        assertThat(CommentText.of("　  " + "好".repeat(1000) + "\n").body()).hasSize(1000);
    }

    @Test
    void refusesOneCharacterTooMany() {
        assertThatThrownBy(() -> CommentText.of("好".repeat(1001))).hasMessageContaining("comment-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  　\n", "<script>alert(1)</script>", "\u202E\u200B"})
    void refusesATextWithoutText(String typed) {
        assertThatThrownBy(() -> CommentText.of(typed)).hasMessageContaining("comment-empty");
    }
}
