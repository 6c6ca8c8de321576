package news.everyday.article.media;

/** A picture we have, without its bytes. */
public record StoredPicture(long id, PictureFormat format, int width, int height) {

    /** E.g. {@code /media/7.jpg}. */
    public String url() {
        return "/media/" + this.id + "." + this.format.extension();
    }
}
