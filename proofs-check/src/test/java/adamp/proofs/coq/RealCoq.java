package adamp.proofs.coq;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** For tests that need Coq itself: where it is absent they are skipped, and the build's output says so. */
final class RealCoq {
    static final String PATH = System.getenv("PATH");

    private RealCoq() {}

    static void isNeededFor(String what) {
        boolean there = Arrays.stream(PATH.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve("coqc")));
        if (!there) {
            System.out.println("not tested here: " + what + " (needs Debian's package coq)");
        }
        assumeTrue(there, "Coq is not installed");
    }
}
