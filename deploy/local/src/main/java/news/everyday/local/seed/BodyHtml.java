package news.everyday.local.seed;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the blocks of a demo article into the HTML that the newsroom's API takes. */
final class BodyHtml {

    private static final Pattern PICTURE = Pattern.compile("!\\[(.*?)]\\((\\w+)\\)");

    private final UnaryOperator<String> pictureUrls;

    /**
     * @param pictureUrls gives the address of an uploaded picture of a scene
     */
    BodyHtml(UnaryOperator<String> pictureUrls) {
        this.pictureUrls = pictureUrls;
    }

    String of(List<String> blocks) {
        return blocks.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    private String block(String block) {
        Matcher picture = PICTURE.matcher(block);
        if (picture.matches()) {
            String caption = escape(picture.group(1));
            return "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
                    .formatted(this.pictureUrls.apply(picture.group(2)), caption, caption);
        }
        if (block.startsWith("## ")) {
            return "<h2>" + escape(block.substring(3)) + "</h2>";
        }
        return "<p>" + escape(block).replace("\n", "<br>") + "</p>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
