package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The article page in a real browser. Needs Chromium and its driver; skipped, and reported so, where there is none. */
@EnabledIf(value = "news.everyday.acceptance.Browser#isInstalled", disabledReason = "needs chromium and chromedriver")
class BrowserIntegrationTests {

    private final Portal portal = SharedPlatform.portal();

    private ChromeDriver browser;

    private WebDriverWait wait;

    private String article;

    @BeforeEach
    void open() {
        this.article =
                this.portal.publish(Articles.fullArticle("浏览器:" + UUID.randomUUID(), this.portal.uploadPicture()));
        this.browser = Browser.start();
        this.wait = new WebDriverWait(this.browser, Duration.ofSeconds(15));
    }

    @AfterEach
    void close() {
        this.browser.quit();
    }

    @Test
    void countsTheReaderAndShowsTheCount() {
        openArticle();

        this.wait.until(browser -> this.portal.viewsOf(this.article) == 1);
        this.wait.until(
                ExpectedConditions.textMatches(By.tagName("body"), java.util.regex.Pattern.compile("浏览量:\\s*1\\b")));
    }

    @Test
    void letsAMemberSignInAndComment() {
        this.browser.get(this.portal.address("/login").toString());
        this.browser.findElement(By.name("login")).sendKeys("reader@example.test");
        this.browser.findElement(By.name("password")).sendKeys(Portal.PASSWORD);
        this.browser.findElement(By.cssSelector("main form [type=submit]")).click();
        this.wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
        openArticle();

        this.wait
                .until(ExpectedConditions.elementToBeClickable(By.tagName("textarea")))
                .sendKeys("书房真不错,想去坐坐 " + UUID.randomUUID());
        this.browser
                .findElement(By.xpath("//textarea/ancestor::form//*[@type='submit']"))
                .click();

        this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "审核后显示"));
    }

    @Test
    void fitsAPhone() {
        this.browser.manage().window().setSize(new org.openqa.selenium.Dimension(390, 844));
        openArticle();

        assertThat(overflow()).isLessThanOrEqualTo(0);
    }

    @Test
    void breaksWordsThatAPhoneHasNoRoomFor() {
        Map<String, Object> wide = new HashMap<>(Articles.article("W".repeat(60)));
        wide.put("body", "<p>https://example.test/" + "w".repeat(200) + "</p>");
        this.article = this.portal.publish(wide);
        this.browser.manage().window().setSize(new org.openqa.selenium.Dimension(390, 844));

        for (String path : List.of("/articles/" + this.article, "/channels/reader-letters", "/search?q=WWWW")) {
            this.browser.get(this.portal.address(path).toString());
            assertThat(overflow()).as(path).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void letsAReplyBecomeACommentAgain() {
        comment("先来一条");
        openArticle();
        this.wait
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-reply]")))
                .click();
        assertThat(this.browser.findElement(By.cssSelector("[data-replying]")).getText())
                .startsWith("回复 ");

        this.browser.findElement(By.cssSelector("[data-reply-cancel]")).click();

        assertThat(this.browser.findElement(By.cssSelector("[data-replying]")).isDisplayed())
                .isFalse();
        assertThat(this.browser
                        .findElement(By.cssSelector("[data-comment-form]"))
                        .getAttribute("data-parent"))
                .isEmpty();
    }

    /** Posted and approved. */
    private void comment(String body) {
        Answer posted = this.portal.post(
                "/api/v1/articles/" + this.article + "/comments",
                Map.of("body", body),
                Portal.bearer(this.portal.signIn("reader")));
        this.portal.post(
                "/api/v1/comments/" + posted.json().get("id").asString() + "/approve",
                "{}",
                Portal.bearer(this.portal.signIn("editor")));
    }

    private long overflow() {
        JavascriptExecutor script = this.browser;
        return ((Number) script.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    @Test
    void breaksNoPolicyAndRaisesNoError() {
        openArticle();
        this.wait.until(browser -> this.portal.viewsOf(this.article) == 1);

        List<LogEntry> errors = this.browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filter(entry -> !entry.getMessage().contains("/api/v1/members/me"))
                .toList();
        assertThat(errors).isEmpty();
    }

    private void openArticle() {
        this.browser.get(this.portal.address("/articles/" + this.article).toString());
    }
}
