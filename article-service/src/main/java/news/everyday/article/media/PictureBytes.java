package news.everyday.article.media;

/** A picture's content with the hash that identifies it. */
public record PictureBytes(PictureFormat format, String hash, byte[] bytes) {}
