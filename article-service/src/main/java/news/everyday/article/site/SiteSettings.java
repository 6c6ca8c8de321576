package news.everyday.article.site;

import java.util.List;

/**
 * What the masthead and the footer say of the portal. A text that isn't set is empty.
 *
 * @param version grows with every change
 * @param name the portal's name, e.g. 每日新闻网
 * @param slogan one line under the name
 * @param aboutLines what the portal says of itself at the end of the footer, line by line
 * @param address postal address
 * @param phones telephone numbers as they are shown, e.g. {@code 电话/传真010-55550100}
 * @param email address of the newsroom
 * @param icpRecord website record number (ICP备案)
 * @param publicSecurityRecord record number of the public security office (公安备案)
 * @param audiovisualLicence licence to distribute programmes (信息网络传播视听节目许可证)
 * @param publicUrl the portal's public address, e.g. {@code https://www.example.cn}, without a slash at its end
 */
public record SiteSettings(
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

    SiteSettings withVersion(long replaced) {
        return new SiteSettings(
                replaced,
                this.name,
                this.slogan,
                this.aboutLines,
                this.address,
                this.phones,
                this.email,
                this.icpRecord,
                this.publicSecurityRecord,
                this.audiovisualLicence,
                this.publicUrl);
    }
}
