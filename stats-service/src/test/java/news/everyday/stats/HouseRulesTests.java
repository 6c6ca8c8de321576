package news.everyday.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import news.everyday.defaults.testing.HouseRules;

@AnalyzeClasses(packages = "news.everyday.stats", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule NO_ENDPOINT_AND_NO_ARTICLE_CODE_TALKS_TO_REDIS = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..article..", "..config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.lettuce..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("StatsRedis")
            .because("Redis is behind the counters, the rankings and the lanes");

    @ArchTest
    static final ArchRule SPRINGS_REDIS_TEMPLATE_STAYS_OUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.data.redis..")
            .because("it costs more than the command it sends");
}
