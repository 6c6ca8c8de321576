package news.everyday.article.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import news.everyday.article.answer.PreparedAnswer;
import org.springframework.stereotype.Component;

/** The code that leads a phone to the site (扫码看全网内容), as SVG. */
@Component
public class SiteQr {

    /** Blank modules around the code, which the standard asks for. */
    private static final int MARGIN = 4;

    private final SiteViews sites;

    SiteQr(SiteViews sites) {
        this.sites = sites;
    }

    /** The code of the site's public address as it is set now. */
    public PreparedAnswer current() {
        return PreparedAnswer.of(svg(this.sites.publicUrl() + "/"));
    }

    static String svg(String text) {
        ByteMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = modules.getWidth() + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(size, size)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>".formatted(size, size, path);
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException ex) {
            throw new IllegalArgumentException("Too long for a QR code: " + text, ex);
        }
    }
}
