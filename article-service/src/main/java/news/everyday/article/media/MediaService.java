package news.everyday.article.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.everyday.article.editing.StaffMember;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes pictures in and finds them again. */
@Service
public class MediaService {

    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})\\.([a-z]{3,4})");

    private final MediaRepository media;

    MediaService(MediaRepository media) {
        this.media = media;
    }

    /** The picture stored; the same bytes sent again lead to the same picture. Fails with 415 when they are none. */
    public Mono<StoredPicture> store(byte[] bytes, StaffMember editor) {
        return Mono.fromCallable(() -> Picture.of(bytes))
                .subscribeOn(Schedulers.parallel())
                .flatMap(picture ->
                        this.media.insert(picture, editor.id()).switchIfEmpty(this.media.findByHash(picture.hash())));
    }

    /**
     * Empty when there is no picture of this name.
     *
     * @param name id and format, e.g. {@code 7.jpg}
     */
    public Mono<PictureBytes> find(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Mono.empty();
        }
        return this.media
                .findBytes(Long.parseLong(matcher.group(1)))
                .filter(picture -> picture.format().extension().equals(matcher.group(2)));
    }
}
