package adamp.proofs.trajectory;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Coq with the definitions of the steps compiled in a folder of its own, perhaps with a fault in one of them. */
final class InstalledCoq implements Evaluator {
    /** What an evaluation requires, in the order of the dependencies. */
    private static final List<String> FILES = List.of(
            "Algebra", "RationalScalars", "Coordinates", "Families", "Rows", "Steps", "AdamSteps", "Evaluation");

    private static final Path SOURCES = Path.of("..", "spec", "src", "main", "coq");

    private final Path coqc;
    private final Path folder;

    private InstalledCoq(Path coqc, Path folder) {
        this.coqc = coqc;
        this.folder = folder;
    }

    /** Compiles the sources as they are. */
    static InstalledCoq in(Path folder) throws IOException {
        InstalledCoq coq = new InstalledCoq(program().orElseGet(InstalledCoq::missing), folder);
        for (String file : FILES) {
            Files.copy(SOURCES.resolve(file + ".v"), folder.resolve(file + ".v"));
            coq.compile(file);
        }
        return coq;
    }

    /**
     * The same with one text replaced in one source; what depends on that source is compiled again.
     *
     * @throws IOException where that does not compile
     */
    InstalledCoq withFault(Path other, String changed, String text, String replacement) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        String source = Files.readString(other.resolve(changed + ".v"));
        if (source.split(Pattern.quote(text), -1).length != 2) {
            throw new IllegalArgumentException(changed + ".v does not have this once: " + text);
        }
        Files.writeString(other.resolve(changed + ".v"), source.replace(text, replacement));
        InstalledCoq coq = new InstalledCoq(coqc, other);
        for (String file : FILES.subList(FILES.indexOf(changed), FILES.size())) {
            coq.compile(file);
        }
        return coq;
    }

    /** Compiles a file of theorems beside the definitions. */
    void prove(String file) throws IOException {
        Files.copy(SOURCES.resolve(file + ".v"), folder.resolve(file + ".v"));
        compile(file);
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, "coqc"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        String reason = "no coqc on the PATH: Coq is not compared with the reference here"
                + " (Debian, Ubuntu: apt-get install coq libcoq-coquelicot libcoq-flocq)";
        System.out.println("skipped: " + reason);
        return abort(reason);
    }

    @Override
    public String evaluate(String source) throws IOException {
        Files.writeString(folder.resolve("Trajectories.v"), source);
        return compile("Trajectories");
    }

    private String compile(String file) throws IOException {
        Path said = folder.resolve(file + ".said");
        Process process = new ProcessBuilder(coqc.toString(), "-q", "-R", ".", "AdamP", file + ".v")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            int status = process.waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IOException(file + ".v: " + text.replaceAll("\\s+", " "));
            }
            return text;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
