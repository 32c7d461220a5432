package adamp.properties;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of the room: it looks at the reference and at the runtimes, and neither looks back. */
@AnalyzeClasses(packages = "adamp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NOBODY_BELOW_KNOWS_THIS_ROOM = noClasses()
            .that()
            .resideInAnyPackage("adamp.spec..", "adamp.optimizer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("adamp.properties..");

    @ArchTest
    static final ArchRule THE_RUNTIME_DOES_NOT_KNOW_THE_REFERENCE = noClasses()
            .that()
            .resideInAPackage("adamp.optimizer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("adamp.spec..");

    @ArchTest
    static final ArchRule ONLY_PORTS_KNOW_THE_RUNTIME = noClasses()
            .that()
            .resideInAPackage("adamp.properties..")
            .and()
            .resideOutsideOfPackage("adamp.properties.port..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("adamp.optimizer..");

    @ArchTest
    static final ArchRule ONLY_THE_PUBLIC_SIDE_OF_THE_RUNTIME_IS_USED = noClasses()
            .that()
            .resideInAPackage("adamp.properties..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "adamp.optimizer.host..",
                    "adamp.optimizer.plan..",
                    "adamp.optimizer.rule..",
                    "adamp.optimizer.step..",
                    "adamp.optimizer.gpu",
                    "adamp.optimizer.gpu.emulator..",
                    "adamp.optimizer.gpu.jcuda..",
                    "adamp.optimizer.gpu.kernel..");

    @ArchTest
    static final ArchRule THE_BOUND_KNOWS_NEITHER_REFERENCE_NOR_PORT = classes()
            .that()
            .resideInAPackage("adamp.properties.bound..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "adamp.properties.bound..", "adamp.properties.rule..", "adamp.spec.convention..");

    @ArchTest
    static final ArchRule ONLY_THE_ARBITRARIES_AND_THE_CONTRACT_KNOW_JQWIK = noClasses()
            .that()
            .resideInAPackage("adamp.properties..")
            .and()
            .resideOutsideOfPackages("adamp.properties.cases..", "adamp.properties.contract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.jqwik..");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_VECTORS_OR_THE_CONTRACT = noClasses()
            .that()
            .resideInAPackage("adamp.properties..")
            .and()
            .resideOutsideOfPackages(
                    "adamp.properties.vectors..", "adamp.properties.contract..", "adamp.properties.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("adamp.properties.vectors..", "adamp.properties.contract..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("adamp.properties.(*)..").should().beFreeOfCycles();
}
