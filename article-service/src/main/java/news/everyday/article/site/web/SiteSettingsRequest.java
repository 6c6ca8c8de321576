package news.everyday.article.site.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import news.everyday.article.site.SiteSettings;
import news.everyday.article.text.PlainText;
import org.jspecify.annotations.Nullable;

/** All settings; what is absent becomes empty. */
record SiteSettingsRequest(
        @NotBlank @Size(max = 40) String name,
        @Nullable @Size(max = 120) String slogan,
        @Nullable @Size(max = 10) List<@NotNull @Size(max = 300) String> aboutLines,
        @Nullable @Size(max = 200) String address,
        @Nullable @Size(max = 10) List<@NotNull @Size(max = 60) String> phones,
        @Nullable @Size(max = 120) String email,
        @Nullable @Size(max = 60) String icpRecord,
        @Nullable @Size(max = 60) String publicSecurityRecord,
        @Nullable @Size(max = 60) String audiovisualLicence,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = "|https?://[A-Za-z0-9.:-]+/?", message = "must be an http or https address of a site")
        String publicUrl) {

    SiteSettings toSettings() {
        return new SiteSettings(
                0,
                PlainText.line(this.name),
                line(this.slogan),
                lines(this.aboutLines),
                line(this.address),
                lines(this.phones),
                line(this.email),
                line(this.icpRecord),
                line(this.publicSecurityRecord),
                line(this.audiovisualLicence),
                line(this.publicUrl).replaceAll("/$", ""));
    }

    private static String line(@Nullable String text) {
        return (text == null) ? "" : PlainText.line(text);
    }

    private static List<String> lines(@Nullable List<String> texts) {
        return Objects.requireNonNullElse(texts, List.<String>of()).stream()
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
