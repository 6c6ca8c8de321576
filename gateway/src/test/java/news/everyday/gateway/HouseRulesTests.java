package news.everyday.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import news.everyday.defaults.testing.HouseRules;

@AnalyzeClasses(packages = "news.everyday.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
