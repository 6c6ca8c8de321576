package news.everyday.stats;

import news.everyday.defaults.testing.ApiDocumentCheck;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StatsTest
class ApiDocumentIntegrationTests {

    @Test
    void theDocumentInTheBuildIsTheServicesOwn(@Autowired ApplicationContext service) {
        ApiDocumentCheck.verify(service);
    }
}
