package adamp.spec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "adamp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theSpecificationKnowsNoOtherRoom = classes()
            .that()
            .resideInAPackage("adamp.spec..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("adamp.spec..", "java..", "org.apache.commons.math3..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule onlyConventionsKnowJson = noClasses()
            .that()
            .resideOutsideOfPackage("adamp.spec.convention")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule noPackageKnowsOneThatComesLater = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("field")
            .definedBy("adamp.spec.field")
            .layer("vector")
            .definedBy("adamp.spec.vector")
            .layer("convention")
            .definedBy("adamp.spec.convention")
            .layer("projection")
            .definedBy("adamp.spec.projection")
            .layer("optimizer")
            .definedBy("adamp.spec.optimizer")
            .layer("theory")
            .definedBy("adamp.spec.theory")
            .layer("problem")
            .definedBy("adamp.spec.problem")
            .whereLayer("vector")
            .mayOnlyAccessLayers("field")
            .whereLayer("convention")
            .mayOnlyAccessLayers("field")
            .whereLayer("projection")
            .mayOnlyAccessLayers("field", "vector", "convention")
            .whereLayer("optimizer")
            .mayOnlyAccessLayers("field", "vector", "convention", "projection")
            .whereLayer("theory")
            .mayOnlyAccessLayers("field", "vector")
            .whereLayer("problem")
            .mayOnlyAccessLayers("field", "vector", "theory")
            .whereLayer("field")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("adamp.spec.(*)..").should().beFreeOfCycles();
}
