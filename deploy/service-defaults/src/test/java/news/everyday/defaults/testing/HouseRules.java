package news.everyday.defaults.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;

/**
 * The house rules. A service applies them with {@code @ArchTest static final ArchTests rules =
 * ArchTests.in(HouseRules.class)} in a class annotated {@code @AnalyzeClasses} for its package, tests left out.
 */
public class HouseRules {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("news.everyday.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule WEB_IS_USED_FROM_WEB_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("news.everyday.*.*.web.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_CLIENTS_CALL_OTHER_SERVICES = noClasses()
            .that(describe(
                    "are neither a client nor configuration", type -> !isNamed(type, ".*(Client|Configuration)")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.web.reactive.function.client.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOBODY_BLOCKS = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Publisher.class)))
                    .and(target(nameMatching("block|blockFirst|blockLast|toIterable|toStream"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_LIFECYCLE_BEANS_SUBSCRIBE = noClasses()
            .that(describe("are no lifecycle beans", type -> !type.isAssignableTo(SmartLifecycle.class)))
            .should()
            .callMethodWhere(target(owner(assignableTo(Publisher.class))).and(target(nameMatching("subscribe"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|VO|BO|PO)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().that().areTopLevelClasses().should(new NullMarkedPackage());

    private static boolean isNamed(JavaClass type, String pattern) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName().matches(pattern);
    }

    private static final class NullMarkedPackage extends com.tngtech.archunit.lang.ArchCondition<JavaClass> {

        NullMarkedPackage() {
            super("live in a package annotated @NullMarked");
        }

        @Override
        public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                    type, marked, type.getPackageName() + " is" + (marked ? "" : " not") + " @NullMarked"));
        }
    }
}
