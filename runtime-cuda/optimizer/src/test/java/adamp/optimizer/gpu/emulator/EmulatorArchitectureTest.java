package adamp.optimizer.gpu.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "adamp.optimizer.gpu", importOptions = DoNotIncludeTests.class)
class EmulatorArchitectureTest {
    @ArchTest
    static final ArchRule theEmulatorKnowsTheSeamAlone = classes()
            .that()
            .resideInAPackage("adamp.optimizer.gpu.emulator..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("adamp.optimizer.gpu", "adamp.optimizer.gpu.emulator..", "java..");

    @ArchTest
    static final ArchRule opcodesKnowNobody = classes()
            .that()
            .resideInAPackage("adamp.optimizer.gpu.emulator.opcode")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("adamp.optimizer.gpu.emulator.opcode", "java..");
}
