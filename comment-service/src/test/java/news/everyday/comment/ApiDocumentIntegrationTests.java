package news.everyday.comment;

import news.everyday.defaults.testing.ApiDocumentCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CommentServiceTest
class ApiDocumentIntegrationTests {

    @Test
    void theDocumentInTheBuildIsTheServicesOwn(@Autowired ApplicationContext service) {
        ApiDocumentCheck.verify(service);
    }
}
