package news.everyday.article.site.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import news.everyday.article.site.FriendLink;
import news.everyday.article.text.PlainText;

/** The whole list, in the order in which it is shown. */
record FriendLinksRequest(@NotNull @Size(max = 100) List<@NotNull @Valid Item> items) {

    List<FriendLink> toLinks() {
        return IntStream.range(0, this.items.size())
                .mapToObj(place -> this.items.get(place).toLink(place + 1))
                .toList();
    }

    record Item(
            @NotBlank @Size(max = 40) String name,

            @NotNull
            @Size(max = 300)
            @Pattern(regexp = "https?://[\\x21-\\x7e&&[^\"'<>\\\\]]+", message = "must be an http or https address")
            String url) {

        FriendLink toLink(int position) {
            return new FriendLink(PlainText.line(this.name), this.url, position);
        }
    }
}
