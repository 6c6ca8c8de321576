package news.everyday.defaults.problem;

import news.everyday.defaults.observability.MemberHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ProblemExceptionHandler problemExceptionHandler(
            MessageSource messages, JsonMapper json, MemberHash members, ObjectProvider<ProblemPage> page) {
        return new ProblemExceptionHandler(new ProblemFactory(messages), json, members, page.getIfAvailable());
    }
}
