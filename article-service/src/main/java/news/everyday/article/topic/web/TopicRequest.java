package news.everyday.article.topic.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import news.everyday.article.editing.FieldProblems;
import news.everyday.article.text.PlainText;
import news.everyday.article.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic's content.
 *
 * @param articleIds its articles in their order
 */
record TopicRequest(
        @NotBlank @Size(max = 60) String title,
        @NotBlank @Size(max = 500) String summary,
        @Nullable @Size(max = 500) String pictureUrl,
        @NotNull @Size(max = 500) List<@NotNull Long> articleIds) {

    /** Fails with a problem naming the fields that don't fit. */
    Topic toTopic(String slug) {
        String picture = PlainText.lineOrNull(this.pictureUrl);
        new FieldProblems()
                .check(slug.matches("[a-z0-9-]{2,60}"), "slug", "Must be 2 to 60 of a-z, 0-9 and -.")
                .checkPicture(picture, "pictureUrl")
                .throwIfAny();
        return new Topic(slug, 0, PlainText.line(this.title), PlainText.line(this.summary), picture);
    }

    List<Long> distinctIds() {
        return this.articleIds.stream().distinct().toList();
    }
}
