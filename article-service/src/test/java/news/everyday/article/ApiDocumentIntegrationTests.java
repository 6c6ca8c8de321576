package news.everyday.article;

import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.defaults.testing.ApiDocumentCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ArticleServiceTest
class ApiDocumentIntegrationTests {

    @Test
    void theDocumentInTheBuildIsTheServicesOwn(@Autowired ApplicationContext service) {
        ApiDocumentCheck.verify(service);
    }
}
