package adamp.experiments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What {@code doctor} says of Coq, which {@code prove} asks and the experiments do without. */
final class CoqFinding {
    private static final String WHAT = "Coq";
    private static final String INSTALL =
            "for ./adamp prove, on Debian or Ubuntu: apt-get install coq libcoq-coquelicot libcoq-flocq";
    private static final long LONGEST_SECONDS = 20;

    private CoqFinding() {}

    static Finding look() {
        String version = answer("coqc", "--print-version");
        if (version.isEmpty()) {
            return Finding.note(WHAT, "no coqc on the PATH", INSTALL);
        }
        String number = version.split(" ", 2)[0];
        Path contributed = Path.of(answer("coqc", "-where"), "user-contrib");
        for (String library : List.of("Coquelicot", "Flocq")) {
            if (!Files.isDirectory(contributed.resolve(library))) {
                return Finding.note(WHAT, number + " without the library " + library, INSTALL);
            }
        }
        return Finding.fine(WHAT, number + " with Coquelicot and Flocq");
    }

    /** What a program prints, or nothing if it is not there or fails. */
    private static String answer(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
