package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The API is described, for programs and for people, by documents that hold what is promised. */
class ApiDocsIntegrationTests {

    private final Portal portal = SharedPlatform.portal();

    @ParameterizedTest
    @CsvSource({
        "article, /api/v1/articles/{id}",
        "article, /api/v1/front-page",
        "comment, /api/v1/articles/{articleId}/comments",
        "member, /api/v1/sessions",
        "stats, /api/v1/views"
    })
    void everyServicesDocumentIsOpenApi(String service, String path) {
        Answer document = this.portal.get("/api/docs/" + service);

        assertThat(document.status()).isEqualTo(200);
        assertThat(this.portal.get("/api/docs").body()).contains("\"/api/docs/" + service + "\"");
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document.body(), null, new ParseOptions());
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.");
        assertThat(parsed.getOpenAPI().getPaths()).containsKey(path);
    }

    @Test
    @EnabledIf(
            value = "news.everyday.acceptance.Browser#isInstalled",
            disabledReason = "needs chromium and chromedriver")
    void theApiCanBeTriedOutInABrowser() {
        ChromeDriver browser = Browser.start();
        try {
            browser.get(this.portal.address("/api/docs?service=stats").toString());
            WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30));
            By operation = By.cssSelector("#operations-rankings-getRankingsByBoard .opblock-summary-control");
            wait.until(ExpectedConditions.elementToBeClickable(operation)).click();
            wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".try-out button")))
                    .click();
            wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("input[placeholder=board]")))
                    .sendKeys("today");
            browser.findElement(By.cssSelector("button.execute")).click();

            wait.until(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".live-responses-table .response .response-col_status"), "200"));
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                    .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                    .extracting(LogEntry::getMessage)
                    .isEmpty();
        } finally {
            browser.quit();
        }
    }
}
