package adamp.ports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A port knows its library and the server's side of the protocol: what it is checked with is none of its business. */
class ArchitectureTest {
    private static Stream<String> built() {
        return Arrays.stream(System.getProperty("adamp.ports").split(","));
    }

    @ParameterizedTest
    @MethodSource("built")
    void portsDoNotKnowWhatTheyAreCheckedWith(String library) {
        JavaClasses classes = new ClassFileImporter()
                .importPath(Path.of("..", library, "target", "classes")
                        .toAbsolutePath()
                        .normalize());
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "adamp.properties.reference..",
                        "adamp.properties.cases..",
                        "adamp.properties.check..",
                        "adamp.properties.certify..",
                        "adamp.properties.diagnosis..",
                        "adamp.spec.optimizer..",
                        "adamp.spec.projection..",
                        "adamp.optimizer..")
                .check(classes);
    }
}
