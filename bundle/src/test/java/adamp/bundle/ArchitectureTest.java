package adamp.bundle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "adamp")
class ArchitectureTest {
    @ArchTest
    static final ArchRule nobodyKnowsTheBundle = noClasses()
            .that()
            .resideOutsideOfPackage("adamp.bundle")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("adamp.bundle");
}
