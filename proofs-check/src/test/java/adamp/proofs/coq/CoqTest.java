package adamp.proofs.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding Coq, played by scripts. */
class CoqTest {
    private static final String INSTALL =
            ": install it (Debian, Ubuntu: apt-get install coq libcoq-coquelicot libcoq-flocq)";

    @TempDir
    Path folder;

    @Test
    void withoutCoqALineSaysWhatToInstall() {
        assertEquals("no coqc found" + INSTALL, missing(List.of()));
    }

    @Test
    void coqWithoutItsCheckerIsNotEnough() throws IOException {
        script("coqc", says("8.16.1"));
        assertEquals("no coqchk found" + INSTALL, missing(List.of()));
    }

    @Test
    void anOldVersionIsRefused() throws IOException {
        install("8.12.0");
        assertEquals(
                folder.resolve("coqc") + " is Coq 8.12.0, and 8.16 or later is needed" + INSTALL, missing(List.of()));
    }

    @Test
    void aNewerVersionIsTakenWithARemark() throws IOException, CoqMissing {
        install("8.18.0");
        assertTrue(found(List.of()).remark().orElseThrow().startsWith("Coq 8.18.0 is newer than 8.16"));
    }

    @Test
    void aProgramThatSaysNoVersionIsRefused() throws IOException {
        install("none at all");
        assertTrue(missing(List.of()).contains("does not say which version"));
    }

    @Test
    void aProgramThatFailsIsRefused() throws IOException {
        install("8.16.1");
        script("coqc", "exit 3");
        assertTrue(missing(List.of()).endsWith("coqc cannot be run" + INSTALL));
    }

    @Test
    void aLibraryThatTheSourcesNeedMustBeThere() throws IOException {
        install("8.16.1");
        assertEquals("Coq's library Flocq is missing" + INSTALL, missing(List.of("Coq", "Flocq")));
    }

    @Test
    void theFingerprintChangesWithCoqAndWithItsLibraries() throws IOException, CoqMissing {
        install("8.16.1");
        Path library = folder.resolve("lib/user-contrib/Coquelicot/Coquelicot.vo");
        Files.createDirectories(library.getParent());
        Files.writeString(library, "one");
        String before = found(List.of("Coquelicot")).fingerprint();
        assertEquals(before, found(List.of("Coquelicot")).fingerprint());
        Files.writeString(library, "two");
        String otherLibrary = found(List.of("Coquelicot")).fingerprint();
        install("8.16.2");
        String otherCoq = found(List.of("Coquelicot")).fingerprint();
        assertEquals(
                3, List.of(before, otherLibrary, otherCoq).stream().distinct().count());
    }

    private void install(String version) throws IOException {
        script("coqc", says(version));
        script("coqchk", "exit 0");
        script("coqdep", "exit 0");
    }

    private String says(String version) {
        return "case $1 in -where) echo " + folder.resolve("lib") + ";; *) echo Coq, version " + version + ";; esac";
    }

    private void script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Coq found(List<String> roots) throws CoqMissing {
        return Coq.find(folder.toString(), roots, new Programs(), folder);
    }

    private String missing(List<String> roots) {
        return assertThrows(CoqMissing.class, () -> found(roots)).getMessage();
    }
}
