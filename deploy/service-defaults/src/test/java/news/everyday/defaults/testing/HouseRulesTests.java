package news.everyday.defaults.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "news.everyday.defaults", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
