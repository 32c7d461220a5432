package adamp.experiments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "adamp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Two implementations that share code share mistakes: the runtimes do not know the reference. */
    @ArchTest
    static final ArchRule neitherTheReferenceNorItsProofsAreKnownHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("adamp.spec..", "adamp.proofs..", "adamp.properties..");

    @ArchTest
    static final ArchRule theOptimizersDoNotKnowTheExperiments = noClasses()
            .that()
            .resideInAPackage("adamp.optimizer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("adamp.experiments..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("adamp.experiments.(**)").should().beFreeOfCycles();

    /** So that listing and helping start in a moment. */
    @ArchTest
    static final ArchRule onlyWhatTrainsKnowsLibtorch = noClasses()
            .that()
            .resideInAnyPackage(
                    "adamp.experiments.cli..",
                    "adamp.experiments.run..",
                    "adamp.experiments.toy..",
                    "adamp.experiments.data",
                    "adamp.experiments.data.augment..",
                    "adamp.experiments.data.check..",
                    "adamp.experiments.data.load..",
                    "adamp.experiments.data.sample..",
                    "adamp.experiments.data.set..",
                    "adamp.experiments.data.texture..",
                    "adamp.experiments.measure..",
                    "adamp.experiments.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    /** Pictures are decoded without it, and become its tensors in one place. */
    @ArchTest
    static final ArchRule ofTheDataOneTensorPackageKnowsLibtorch = noClasses()
            .that()
            .resideInAPackage("adamp.experiments.data.image..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.pytorch..");
}
