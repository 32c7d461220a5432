package adamp.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "adamp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theOptimizerKnowsNoOtherRoom = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("adamp.spec..", "adamp.proofs..", "adamp.experiments..", "adamp.properties..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("adamp.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theInterfaceKnowsNoRuntime = noClasses()
            .that()
            .resideInAPackage("adamp.optimizer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "adamp.optimizer.host..",
                    "adamp.optimizer.plan..",
                    "adamp.optimizer.rule..",
                    "adamp.optimizer.step..",
                    "adamp.optimizer.gpu..");

    @ArchTest
    static final ArchRule hostAndGpuDoNotKnowOneAnother =
            slices().matching("adamp.optimizer.(host|gpu)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule whatRuntimesShareKnowsNone = noClasses()
            .that()
            .resideInAnyPackage("adamp.optimizer.rule..", "adamp.optimizer.step..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("adamp.optimizer.host..", "adamp.optimizer.gpu..");

    @ArchTest
    static final ArchRule nobodyKnowsTheGpuRuntime = noClasses()
            .that()
            .resideOutsideOfPackage("adamp.optimizer.gpu.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("adamp.optimizer.gpu.runtime..");

    @ArchTest
    static final ArchRule plansKnowShapesOnly = classes()
            .that()
            .resideInAPackage("adamp.optimizer.plan")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("adamp.optimizer", "adamp.optimizer.plan", "java..");

    @ArchTest
    static final ArchRule onlyTheVectorLoopsNeedTheIncubator = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("adamp.optimizer.host.VectorLoops")
            .and()
            .doNotHaveFullyQualifiedName("adamp.optimizer.host.VectorKernels")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator..");

    @ArchTest
    static final ArchRule theKernelsSideKnowsTheSeamAndNoDevice = noClasses()
            .that()
            .resideInAPackage("adamp.optimizer.gpu.kernel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "adamp.optimizer.gpu.jcuda..", "adamp.optimizer.gpu.emulator..", "adamp.optimizer.step..");
}
