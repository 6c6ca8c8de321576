package news.everyday.article.site.web;

import java.util.List;
import news.everyday.article.site.SiteSettings;

/** All settings; what isn't set is empty. */
record SiteSettingsResponse(
        long version,
        String name,
        String slogan,
        List<String> aboutLines,
        String address,
        List<String> phones,
        String email,
        String icpRecord,
        String publicSecurityRecord,
        String audiovisualLicence,
        String publicUrl) {

    static SiteSettingsResponse from(SiteSettings settings) {
        return new SiteSettingsResponse(
                settings.version(),
                settings.name(),
                settings.slogan(),
                settings.aboutLines(),
                settings.address(),
                settings.phones(),
                settings.email(),
                settings.icpRecord(),
                settings.publicSecurityRecord(),
                settings.audiovisualLicence(),
                settings.publicUrl());
    }
}
