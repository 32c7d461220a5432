package adamp.proofs.trajectory;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    static InstalledCoq in(Path folder) {
        return in(folder, "Steps", UnaryOperator.identity());
    }

    /** Compiles the sources with the text of one changed. */
    static InstalledCoq in(Path folder, String changed, UnaryOperator<String> change) {
        InstalledCoq coq = new InstalledCoq(program().orElseGet(InstalledCoq::missing), folder);
        try {
            for (String file : FILES) {
                String text = Files.readString(SOURCES.resolve(file + ".v"));
                Files.writeString(folder.resolve(file + ".v"), file.equals(changed) ? change.apply(text) : text);
                coq.compile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coq;
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
