package adamp.proofs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The room knows {@code spec} and no other. */
@AnalyzeClasses(packages = "adamp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theReferenceDependsOnNoOtherRoom = noClasses()
            .that()
            .resideInAPackage("adamp.spec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("adamp.proofs..", "adamp.optimizer..", "adamp.experiments..", "adamp.properties..");

    @ArchTest
    static final ArchRule proofsDependOnTheReferenceOnly = noClasses()
            .that()
            .resideInAPackage("adamp.proofs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("adamp.optimizer..", "adamp.experiments..", "adamp.properties..");
}
