package adamp.optimizer.gpu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "adamp.optimizer", importOptions = DoNotIncludeTests.class)
class GpuArchitectureTest {
    @ArchTest
    static final ArchRule theSeamKnowsNobody = classes()
            .that()
            .resideInAPackage("adamp.optimizer.gpu")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("adamp.optimizer.gpu", "java..");

    @ArchTest
    static final ArchRule theDriverLayerKnowsTheSeamAndJCudaAlone = classes()
            .that()
            .resideInAPackage("adamp.optimizer.gpu.jcuda")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("adamp.optimizer.gpu", "adamp.optimizer.gpu.jcuda", "jcuda..", "java..");

    @ArchTest
    static final ArchRule nobodyElseKnowsJCuda = noClasses()
            .that()
            .resideOutsideOfPackage("adamp.optimizer.gpu.jcuda")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jcuda..");
}
