package news.everyday.article.page.web;

import java.time.Duration;
import news.everyday.article.page.Assets;
import news.everyday.article.page.Assets.Asset;
import news.everyday.article.page.SiteQr;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Style sheet, scripts, icons. */
@RestController
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Assets assets;

    private final SiteQr qr;

    AssetController(Assets assets, SiteQr qr) {
        this.assets = assets;
        this.qr = qr;
    }

    /** A page made by another build, during an update, gets this build's file, but not for long. */
    @GetMapping("/assets/{version}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String version, @PathVariable String name) {
        return answer(name, this.assets.isCurrent(version) ? FOR_EVER : FOR_A_WHILE);
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon() {
        return answer("favicon.ico", FOR_A_WHILE);
    }

    @GetMapping("/assets/site-qr.svg")
    ResponseEntity<byte[]> qr() {
        return answer(new Asset(MediaType.parseMediaType("image/svg+xml"), this.qr.current()), FOR_A_WHILE);
    }

    private ResponseEntity<byte[]> answer(String name, CacheControl caching) {
        Asset asset = this.assets
                .find(name)
                .orElseThrow(() -> Problems.problem(HttpStatus.NOT_FOUND, "not-found", "No such file."));
        return answer(asset, caching);
    }

    private static ResponseEntity<byte[]> answer(Asset asset, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(caching)
                .eTag(asset.content().etag())
                .header("X-Content-Type-Options", "nosniff")
                .body(asset.content().body());
    }
}
